package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Routine;
import java.util.List;

/** The server's own rendering is a CREATE OR REPLACE already. */
final class RoutineSql implements ObjectSql<Routine> {
    @Override
    public List<SqlStatement> create(Routine wanted, Sides sides) {
        String text = wanted.definition().strip();
        if (!text.startsWith("CREATE OR REPLACE ")) {
            return List.of(SqlStatement.note("Run the migration that makes " + wanted.id() + ": " + text));
        }
        return List.of(SqlStatement.of(text));
    }

    @Override
    public List<SqlStatement> alter(Routine live, Routine wanted, Sides sides) {
        return create(wanted, sides);
    }
}
