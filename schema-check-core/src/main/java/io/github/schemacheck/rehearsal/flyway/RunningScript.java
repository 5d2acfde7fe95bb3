package io.github.schemacheck.rehearsal.flyway;

import java.util.function.Consumer;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells which migration Flyway is running. */
record RunningScript(Consumer<String> running) implements Callback {
    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE
                || event == Event.AFTER_EACH_MIGRATE
                || event == Event.AFTER_EACH_MIGRATE_ERROR;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        boolean begins = event == Event.BEFORE_EACH_MIGRATE;
        running.accept(begins ? context.getMigrationInfo().getScript() : "");
    }

    @Override
    public String getCallbackName() {
        return "schema-check-running";
    }
}
