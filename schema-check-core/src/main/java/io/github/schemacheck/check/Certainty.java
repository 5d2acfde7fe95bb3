package io.github.schemacheck.check;

/** How a finding is known. */
public enum Certainty {
    /** Seen happening on a real server. */
    PROVEN,
    /** Read from the catalogue, a file or a version table. */
    READ,
    /** Likely, but something could not be looked at. */
    ASSUMED;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
