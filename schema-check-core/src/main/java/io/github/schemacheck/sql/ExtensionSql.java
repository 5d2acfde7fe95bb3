package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Extension;
import io.github.schemacheck.schema.Identifier;
import java.util.ArrayList;
import java.util.List;

final class ExtensionSql implements ObjectSql<Extension> {
    @Override
    public List<SqlStatement> create(Extension wanted, Sides sides) {
        return List.of(SqlStatement.of("CREATE EXTENSION IF NOT EXISTS " + Identifier.quote(wanted.name()) + " SCHEMA "
                + Identifier.quote(wanted.schema()) + " VERSION " + Identifier.literal(wanted.version())));
    }

    @Override
    public List<SqlStatement> alter(Extension live, Extension wanted, Sides sides) {
        List<SqlStatement> all = new ArrayList<>();
        String alter = "ALTER EXTENSION " + Identifier.quote(wanted.name());
        if (!live.schema().equals(wanted.schema())) {
            all.add(SqlStatement.of(alter + " SET SCHEMA " + Identifier.quote(wanted.schema())));
        }
        if (!live.version().equals(wanted.version())) {
            all.add(SqlStatement.note("Works only upwards, and where the server has that version's files:"));
            all.add(SqlStatement.of(alter + " UPDATE TO " + Identifier.literal(wanted.version())));
        }
        return all;
    }
}
