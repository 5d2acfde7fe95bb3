package io.github.schemacheck.connection;

import org.jspecify.annotations.Nullable;

/** Who comes in; null where nobody has said it. */
record Credentials(@Nullable String user, @Nullable String password) {
    @Override
    public String toString() {
        return user + ":***";
    }
}
