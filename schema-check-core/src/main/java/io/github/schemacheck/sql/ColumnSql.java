package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class ColumnSql implements ObjectSql<Column> {
    @Override
    public List<SqlStatement> create(Column wanted, Sides sides) {
        if (wanted.inheritedFrom().isPresent()) {
            return List.of();
        }
        List<SqlStatement> all = new ArrayList<>();
        if (!sides.isNew(wanted.table())) {
            boolean required = wanted.notNull().isPresent() && !wanted.hasValue();
            String text = required ? ColumnText.optional(wanted) : ColumnText.full(wanted);
            all.add(SqlStatement.of("ALTER TABLE " + wanted.table() + " ADD COLUMN IF NOT EXISTS " + text));
            if (required) {
                all.addAll(NullabilitySql.forbidNull(wanted, sides.liveMajor()));
            }
        }
        if (sides.isNew(wanted.table()) && isNotValid(wanted)) {
            all.addAll(NullabilitySql.forbidNull(wanted, sides.liveMajor()));
        }
        all.addAll(StorageSql.statements(Column.Storage.DEFAULT, wanted));
        return all;
    }

    /** CREATE TABLE cannot say so. */
    private static boolean isNotValid(Column column) {
        return column.notNull().filter(notNull -> !notNull.validated()).isPresent();
    }

    @Override
    public List<SqlStatement> alter(Column live, Column wanted, Sides sides) {
        List<SqlStatement> all = new ArrayList<>();
        if (!live.type().equals(wanted.type())) {
            all.add(type(live, wanted));
        }
        all.addAll(NullabilitySql.statements(live, wanted, sides.liveMajor()));
        if (!live.value().equals(wanted.value())) {
            all.addAll(ColumnValueSql.statements(live, wanted));
        }
        all.addAll(StorageSql.statements(live.storage(), wanted));
        if (all.isEmpty()) {
            all.add(SqlStatement.note("The place of a column in its table cannot be changed, and what it inherits is"
                    + " decided by its parents: nothing to run. Name the columns in SELECT and INSERT."));
        }
        return all;
    }

    /** The table brings its columns; what a column has otherwise than its parent is said here. */
    @Override
    public List<SqlStatement> rebuild(Column wanted, Sides sides) {
        Optional<Column> parent = wanted.inheritedFrom()
                .filter(id -> !sides.isPartition(wanted.table()))
                .flatMap(sides::wantedColumn);
        if (parent.isEmpty()) {
            return isNotValid(wanted) ? NullabilitySql.forbidNull(wanted, sides.liveMajor()) : List.of();
        }
        List<SqlStatement> all = new ArrayList<>(NullabilitySql.statements(parent.get(), wanted, sides.liveMajor()));
        if (!parent.get().value().equals(wanted.value())) {
            all.addAll(ColumnValueSql.statements(parent.get(), wanted));
        }
        return all;
    }

    private static SqlStatement type(Column live, Column wanted) {
        String alter = "ALTER TABLE " + wanted.table() + " ALTER COLUMN " + Identifier.quote(wanted.name()) + " TYPE "
                + wanted.type();
        if (Widening.isSafe(live.type(), wanted.type())) {
            return SqlStatement.of(alter);
        }
        return SqlStatement.note(
                "Rewrites the table under an exclusive lock, and may fail or lose data. On a large table"
                        + " add a new\ncolumn, fill it, and switch over in a later migration. From " + live.type()
                        + ":\n"
                        + alter + " USING " + Identifier.quote(wanted.name()) + "::"
                        + wanted.type().name() + ";");
    }
}
