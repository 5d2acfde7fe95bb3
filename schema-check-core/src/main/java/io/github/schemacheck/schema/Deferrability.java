package io.github.schemacheck.schema;

/** When a constraint is checked. */
public enum Deferrability {
    NOT_DEFERRABLE(""),
    INITIALLY_IMMEDIATE(" DEFERRABLE"),
    INITIALLY_DEFERRED(" DEFERRABLE INITIALLY DEFERRED");

    private final String clause;

    Deferrability(String clause) {
        this.clause = clause;
    }

    /** @return the words to put behind a constraint, with a space before them; empty for the default */
    public String clause() {
        return clause;
    }
}
