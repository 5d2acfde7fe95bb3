package io.github.schemacheck.snapshot;

/** What is wrong where; users see it as a ProblemException. */
final class DamagedLine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedLine(int line, String what) {
        super("line " + line + ": " + what);
    }

    DamagedLine(int line, RuntimeException cause) {
        super("line " + line + ": " + cause.getMessage(), cause);
    }
}
