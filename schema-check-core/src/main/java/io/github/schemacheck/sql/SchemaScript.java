package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * A whole schema as SQL.
 *
 * @param statements in an order in which they can run; all can run inside a transaction
 * @param leftOut what they do not make, with all that goes with it; may be empty
 * @param roles that have to exist before: owners, and those who are granted something; sorted, may be empty
 */
public record SchemaScript(List<SqlStatement> statements, List<LeftOut> leftOut, Set<String> roles) {
    public SchemaScript {
        statements = List.copyOf(statements);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Makes the script that builds a schema in an empty database of the same major version, exactly: read again it is
     * equal, but for {@code leftOut} and for what the server refuses. It is meant for a superuser; each statement
     * stands for itself, so that a role with fewer rights may pass over what it may not do.
     *
     * <p>Extensions are made by name and version, and what belongs to them comes with them. Roles, tablespaces and rows
     * are not made.
     */
    public static SchemaScript of(Schema schema) {
        return new Rebuild(schema).script();
    }
}
