package io.github.schemacheck.rehearsal.flyway;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Remembers the statement that Flyway runs, because its own message leaves it out. */
final class LastStatement implements Callback {
    private static final int SHOWN = 400;

    private String sql = "";

    /** @return its first characters; empty where none was run */
    String sql() {
        return sql.length() <= SHOWN ? sql : sql.substring(0, SHOWN) + " ...";
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE_STATEMENT;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        sql = context.getStatement().getSql();
    }

    @Override
    public String getCallbackName() {
        return "schema-check";
    }
}
