package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.Session;
import io.github.schemacheck.schema.Schema;

/** Reads the schema of a shadow, again after each step. */
record ShadowReader(Session session, Session.Work<Schema> reading) implements AutoCloseable {
    /** What is on the shadow now; nothing stays locked. */
    Schema read() {
        return session.readAgain(reading);
    }

    @Override
    public void close() {
        session.close();
    }
}
