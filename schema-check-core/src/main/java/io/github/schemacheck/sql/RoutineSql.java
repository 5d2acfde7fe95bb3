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
        return List.of(SqlStatement.ofRoutine(text));
    }

    @Override
    public List<SqlStatement> rebuild(Routine wanted, Sides sides) {
        return wanted.kind() == Routine.Kind.AGGREGATE
                ? List.of(SqlStatement.of(AggregateText.create(wanted.definition())))
                : create(wanted, sides);
    }

    @Override
    public List<SqlStatement> alter(Routine live, Routine wanted, Sides sides) {
        if (live.kind() != wanted.kind() || !replaceable(lines(live), lines(wanted))) {
            return List.of(SqlStatement.note("Live's " + wanted.id() + " has another kind, result or parameters, which"
                    + " CREATE OR REPLACE cannot change. Make it anew in a migration, with what depends on it:\n"
                    + wanted.definition().strip()));
        }
        return create(wanted, sides);
    }

    /** Names of parameters and the result are fixed; a default may be added, but not taken away. */
    private static boolean replaceable(List<String> live, List<String> wanted) {
        boolean sameParameters = live.get(0).equals(wanted.get(0)) || defaults(wanted) > defaults(live);
        return sameParameters && result(live).equals(result(wanted));
    }

    private static int defaults(List<String> lines) {
        return lines.get(0).split(" DEFAULT ", -1).length;
    }

    private static String result(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(" RETURNS "))
                .findFirst()
                .orElse("");
    }

    private static List<String> lines(Routine routine) {
        return List.of(routine.definition().strip().split("\n", -1));
    }
}
