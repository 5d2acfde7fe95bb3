package io.github.schemacheck.schema;

/** What the server promises about the rows that were there before a check or a foreign key. */
public enum Validation {
    VALIDATED(""),
    NOT_VALID(" NOT VALID"),
    /** PostgreSQL 18: neither old nor new rows are checked. */
    NOT_ENFORCED(" NOT ENFORCED");

    private final String clause;

    Validation(String clause) {
        this.clause = clause;
    }

    /** @return the words to put behind a constraint, with a space before them; empty for the default */
    public String clause() {
        return clause;
    }
}
