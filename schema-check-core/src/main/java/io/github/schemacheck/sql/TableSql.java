package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Persistence;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

final class TableSql implements ObjectSql<Table> {
    @Override
    public List<SqlStatement> create(Table wanted, Sides sides) {
        if (wanted.kind() == Table.Kind.FOREIGN) {
            return List.of(SqlStatement.note("The foreign table " + wanted.name()
                    + " needs its server and user mapping: run the migration that makes it."));
        }
        List<SqlStatement> all = new ArrayList<>();
        all.add(SqlStatement.of("CREATE " + (wanted.persistence() == Persistence.UNLOGGED ? "UNLOGGED " : "")
                + "TABLE IF NOT EXISTS " + wanted.name() + body(wanted, sides) + tail(wanted)));
        all.addAll(TableSettingsSql.rowSecurity(Table.RowSecurity.OFF, wanted));
        all.addAll(TableSettingsSql.replicaIdentity("DEFAULT", wanted));
        return all;
    }

    @Override
    public List<SqlStatement> alter(Table live, Table wanted, Sides sides) {
        List<SqlStatement> all = new ArrayList<>();
        if (live.persistence() != wanted.persistence() && wanted.persistence() == Persistence.PERMANENT) {
            all.add(SqlStatement.note("Writes the whole table to the log, under an exclusive lock:"));
            all.add(SqlStatement.of("ALTER TABLE " + wanted.name() + " SET LOGGED"));
        }
        all.addAll(TableSettingsSql.rowSecurity(live.rowSecurity(), wanted));
        all.addAll(TableSettingsSql.options(live, wanted));
        all.addAll(TableSettingsSql.replicaIdentity(live.settings().replicaIdentity(), wanted));
        all.addAll(PartitionSql.statements(live, wanted));
        if (all.isEmpty()) {
            all.add(SqlStatement.note("Cannot be altered in place without rewriting or replacing " + wanted.name()
                    + ": decide what it should be, and write a migration."));
        }
        return all;
    }

    /** A partition is made by itself and attached, because its columns may stand in an order of their own. */
    @Override
    public List<SqlStatement> rebuild(Table wanted, Sides sides) {
        if (wanted.kind() == Table.Kind.FOREIGN) {
            return create(wanted, sides);
        }
        List<Column> columns = sides.columns(wanted.name());
        List<SqlStatement> all = new ArrayList<>();
        all.add(SqlStatement.of("CREATE " + (wanted.persistence() == Persistence.UNLOGGED ? "UNLOGGED " : "") + "TABLE "
                + wanted.name() + RebuiltTable.body(wanted, columns, sides) + tail(wanted)));
        all.addAll(RebuiltTable.members(wanted, columns));
        all.addAll(TableSettingsSql.rowSecurity(Table.RowSecurity.OFF, wanted));
        all.addAll(TableSettingsSql.replicaIdentity("DEFAULT", wanted));
        return all;
    }

    private static String body(Table table, Sides sides) {
        if (table.partitioning().parent().isPresent()) {
            return " PARTITION OF " + table.partitioning().parent().get() + " "
                    + table.partitioning().bounds().orElse("DEFAULT");
        }
        String columns = sides.columns(table.name()).stream()
                .filter(column -> column.inheritedFrom().isEmpty())
                .map(column -> "\n    " + ColumnText.full(column))
                .collect(Collectors.joining(","));
        String parents = table.inherits().stream().map(QualifiedName::toString).collect(Collectors.joining(", "));
        return " (" + columns + (columns.isEmpty() ? ")" : "\n)")
                + (parents.isEmpty() ? "" : " INHERITS (" + parents + ")");
    }

    private static String tail(Table table) {
        Table.Settings settings = table.settings();
        String method = settings.accessMethod();
        return table.partitioning().key().map(key -> " PARTITION BY " + key).orElse("")
                + (method.isEmpty() || method.equals("heap") ? "" : " USING " + Identifier.quote(method))
                + (settings.options().isEmpty() ? "" : " WITH (" + String.join(", ", settings.options()) + ")")
                + (settings.tablespace().isEmpty() ? "" : " TABLESPACE " + Identifier.quote(settings.tablespace()));
    }
}
