package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a column is stored and sampled: each part has its own ALTER COLUMN. */
final class StorageSql {
    private StorageSql() {}

    static List<SqlStatement> statements(Column.Storage live, Column wanted) {
        Column.Storage storage = wanted.storage();
        List<String> actions = new ArrayList<>();
        if (!live.strategy().equals(storage.strategy())) {
            // DEFAULT is PostgreSQL 16's word for the type's own strategy.
            actions.add("SET STORAGE " + (storage.strategy().isEmpty() ? "DEFAULT" : storage.strategy()));
        }
        if (!live.compression().equals(storage.compression())) {
            actions.add("SET COMPRESSION " + (storage.compression().isEmpty() ? "default" : storage.compression()));
        }
        if (live.statisticsTarget() != storage.statisticsTarget()) {
            actions.add("SET STATISTICS " + storage.statisticsTarget());
        }
        String alter = "ALTER TABLE " + wanted.table() + " ALTER COLUMN " + Identifier.quote(wanted.name());
        List<SqlStatement> options = TableSettingsSql.options(alter, live.options(), storage.options());
        return Stream.concat(actions.stream().map(action -> SqlStatement.of(alter + " " + action)), options.stream())
                .toList();
    }
}
