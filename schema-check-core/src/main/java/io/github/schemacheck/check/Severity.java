package io.github.schemacheck.check;

/** How bad a finding is; the order is the order of badness. */
public enum Severity {
    /** Cosmetic: worth knowing, changes nothing. */
    INFO,
    /** Different but working. */
    WARNING,
    /** Breaks the code or loses data. */
    ERROR;

    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    /** @return the word in reports: {@code error}, {@code warning}, {@code info} */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
