package io.github.schemacheck.history.python;

/** The text is no Python, or none that this reader understands; never leaves the package. */
final class NotPython extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    NotPython(String reason, int line) {
        super(reason);
        this.line = line;
    }

    Value.Unknown value() {
        return new Value.Unknown(String.valueOf(getMessage()), line);
    }
}
