package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Ownership;
import java.util.List;

final class OwnershipSql implements ObjectSql<Ownership> {
    @Override
    public List<SqlStatement> create(Ownership wanted, Sides sides) {
        return List.of(SqlStatement.of(
                "ALTER " + Reference.to(wanted.target()) + " OWNER TO " + Identifier.quote(wanted.role())));
    }

    @Override
    public List<SqlStatement> alter(Ownership live, Ownership wanted, Sides sides) {
        return create(wanted, sides);
    }
}
