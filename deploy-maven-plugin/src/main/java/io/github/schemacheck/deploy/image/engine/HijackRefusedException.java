package io.github.schemacheck.deploy.image.engine;

import java.io.IOException;

/** The engine, or a proxy before it, does not open a session. */
public final class HijackRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param answer the first line of what it said */
    HijackRefusedException(String answer) {
        super(answer);
    }
}
