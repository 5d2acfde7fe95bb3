package io.github.schemacheck.history.changelog;

/** The file is no changelog of its kind, or none that this reader understands; never leaves the package. */
final class NotReadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    /** @param line from 1; 0 where it is not about one line */
    NotReadable(String reason, int line) {
        super(reason);
        this.line = line;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    int line() {
        return line;
    }
}
