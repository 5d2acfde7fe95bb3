package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.apply.DatabaseLock;
import io.github.schemacheck.deploy.release.Goals;
import java.util.Map;

/** The database while a release has it: deploy:migrate finds the lock instead of taking its own. */
record HeldDatabase(Map<Object, Object> told, DatabaseLock lock) implements Goals.Held {
    static HeldDatabase of(Map<Object, Object> told, DatabaseLock lock) {
        told.put(DatabaseLock.class, lock);
        return new HeldDatabase(told, lock);
    }

    @Override
    public void check() {
        lock.verify();
    }

    @Override
    public void close() {
        told.remove(DatabaseLock.class);
        lock.close();
    }
}
