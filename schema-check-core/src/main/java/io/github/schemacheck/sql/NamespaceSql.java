package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Namespace;
import java.util.List;

final class NamespaceSql implements ObjectSql<Namespace> {
    @Override
    public List<SqlStatement> create(Namespace wanted, Sides sides) {
        return List.of(SqlStatement.of("CREATE SCHEMA IF NOT EXISTS " + Identifier.quote(wanted.name())));
    }

    @Override
    public List<SqlStatement> alter(Namespace live, Namespace wanted, Sides sides) {
        return List.of();
    }
}
