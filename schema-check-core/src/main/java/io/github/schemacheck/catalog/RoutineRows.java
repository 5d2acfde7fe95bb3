package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Routine;

/** Functions, procedures and aggregates. */
final class RoutineRows {
    private RoutineRows() {}

    static void routine(Row row, Reading reading) {
        long oid = row.number();
        QualifiedName name = row.name();
        String owner = row.text();
        Routine routine = new Routine(name, row.text(), kind(row.letter()), row.text());
        reading.add("pg_proc", oid, routine, owner);
    }

    private static Routine.Kind kind(char prokind) {
        return switch (prokind) {
            case 'p' -> Routine.Kind.PROCEDURE;
            case 'a' -> Routine.Kind.AGGREGATE;
            case 'w' -> Routine.Kind.WINDOW;
            default -> Routine.Kind.FUNCTION;
        };
    }
}
