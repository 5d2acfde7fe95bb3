package io.github.schemacheck.deploy.release;

/** The cause of a problem that is a verdict: all was decided, and the answer is no. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused() {
        super(null, null, false, false);
    }
}
