package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Identifier;
import java.util.ArrayList;
import java.util.List;

/** NOT NULL, which is a flag before PostgreSQL 18 and a constraint with a name since. */
final class NullabilitySql {
    private NullabilitySql() {}

    static List<SqlStatement> statements(Column live, Column wanted, int major) {
        if (live.notNull().equals(wanted.notNull())) {
            return List.of();
        }
        if (wanted.nullable()) {
            return List.of(SqlStatement.of(alter(wanted) + " DROP NOT NULL"));
        }
        if (live.nullable()) {
            return forbidNull(wanted, major);
        }
        return constraint(live.notNull().orElseThrow(), wanted);
    }

    static List<SqlStatement> forbidNull(Column wanted, int major) {
        Column.NotNull notNull = wanted.notNull().orElse(Column.NotNull.PLAIN);
        String column = Identifier.quote(wanted.name());
        SqlStatement first = SqlStatement.note("Fill the column first; this counts what is left: SELECT count(*) FROM "
                + wanted.table() + " WHERE " + column + " IS NULL;");
        if (major < 18 || notNull.name().isEmpty()) {
            return List.of(first, SqlStatement.of(alter(wanted) + " SET NOT NULL"));
        }
        String name = Identifier.quote(notNull.name());
        String add = "ALTER TABLE " + wanted.table() + " ADD CONSTRAINT " + name + " NOT NULL " + column
                + (notNull.noInherit() ? " NO INHERIT" : "") + " NOT VALID";
        SqlStatement added = Guard.unlessConstraint(wanted.table(), notNull.name(), add);
        return notNull.validated() ? List.of(added, first, validate(wanted, notNull.name())) : List.of(added);
    }

    private static List<SqlStatement> constraint(Column.NotNull live, Column wanted) {
        Column.NotNull notNull = wanted.notNull().orElseThrow();
        List<SqlStatement> all = new ArrayList<>();
        if (!live.name().equals(notNull.name())
                && !live.name().isEmpty()
                && !notNull.name().isEmpty()) {
            all.add(Guard.when(
                    Guard.constraint(wanted.table(), live.name()),
                    "ALTER TABLE " + wanted.table() + " RENAME CONSTRAINT " + Identifier.quote(live.name()) + " TO "
                            + Identifier.quote(notNull.name())));
        }
        if (!live.validated() && notNull.validated()) {
            all.add(validate(wanted, notNull.name()));
        }
        if (all.isEmpty()) {
            all.add(SqlStatement.note(
                    "The NOT NULL of " + wanted.id() + " is declared differently; it holds all the same."));
        }
        return all;
    }

    private static SqlStatement validate(Column column, String constraint) {
        return SqlStatement.of(
                "ALTER TABLE " + column.table() + " VALIDATE CONSTRAINT " + Identifier.quote(constraint));
    }

    private static String alter(Column column) {
        return "ALTER TABLE " + column.table() + " ALTER COLUMN " + Identifier.quote(column.name());
    }
}
