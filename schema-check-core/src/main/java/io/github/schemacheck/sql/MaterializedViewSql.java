package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.MaterializedView;
import io.github.schemacheck.schema.Table;
import java.util.ArrayList;
import java.util.List;

final class MaterializedViewSql implements ObjectSql<MaterializedView> {
    @Override
    public List<SqlStatement> create(MaterializedView wanted, Sides sides) {
        Table.Settings settings = wanted.settings();
        boolean heap =
                settings.accessMethod().isEmpty() || settings.accessMethod().equals("heap");
        return List.of(SqlStatement.of("CREATE MATERIALIZED VIEW IF NOT EXISTS " + wanted.name()
                + (heap ? "" : " USING " + Identifier.quote(settings.accessMethod()))
                + (settings.options().isEmpty() ? "" : " WITH (" + String.join(", ", settings.options()) + ")")
                + (settings.tablespace().isEmpty() ? "" : " TABLESPACE " + Identifier.quote(settings.tablespace()))
                + " AS\n" + ViewSql.query(wanted.definition()) + (wanted.populated() ? "" : "\nWITH NO DATA")));
    }

    @Override
    public List<SqlStatement> alter(MaterializedView live, MaterializedView wanted, Sides sides) {
        List<SqlStatement> all = new ArrayList<>();
        if (!live.definition().equals(wanted.definition()) || !live.columns().equals(wanted.columns())) {
            all.add(SqlStatement.note(
                    "The query of a materialized view cannot be replaced: make it anew in a migration,"
                            + " with its indexes and the views that use it:\nCREATE MATERIALIZED VIEW " + wanted.name()
                            + " AS\n" + ViewSql.query(wanted.definition()) + ";"));
        }
        String alter = "ALTER MATERIALIZED VIEW " + wanted.name();
        all.addAll(TableSettingsSql.options(
                alter, live.settings().options(), wanted.settings().options()));
        if (wanted.populated() && !live.populated()) {
            all.add(SqlStatement.of("REFRESH MATERIALIZED VIEW " + wanted.name()));
        }
        return all.isEmpty() ? List.of(SqlStatement.note("Write a migration for " + wanted.name() + ".")) : all;
    }
}
