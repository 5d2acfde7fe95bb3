package io.github.schemacheck.deploy.image.engine;

import java.io.IOException;

/** The engine was asked without TLS, and takes nothing else. */
final class TlsWantedException extends IOException {
    private static final long serialVersionUID = 1L;

    TlsWantedException() {
        super("it asks for TLS");
    }
}
