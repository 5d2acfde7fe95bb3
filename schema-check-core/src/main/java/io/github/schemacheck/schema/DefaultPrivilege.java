package io.github.schemacheck.schema;

import java.util.List;
import java.util.Optional;

/**
 * ALTER DEFAULT PRIVILEGES for what a role will create.
 *
 * @param schema empty for all schemas
 * @param objects tables, sequences, functions, types, schemas
 */
public record DefaultPrivilege(String role, String schema, String objects, String grantee, List<String> privileges)
        implements SchemaObject {
    public DefaultPrivilege {
        privileges = List.copyOf(privileges);
    }

    @Override
    public ObjectId id() {
        return new ObjectId(
                ObjectKind.DEFAULT_PRIVILEGE,
                QualifiedName.global(schema),
                objects + " made by " + role + " to " + grantee);
    }

    @Override
    public Optional<ObjectId> parent() {
        return schema.isEmpty() ? Optional.empty() : Optional.of(Namespace.idOf(schema));
    }
}
