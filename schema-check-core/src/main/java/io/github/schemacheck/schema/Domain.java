package io.github.schemacheck.schema;

import java.util.List;
import java.util.Optional;

/** @param checks ordered by name */
public record Domain(
        QualifiedName name,
        DataType type,
        boolean nullable,
        Optional<String> defaultExpression,
        List<DomainCheck> checks)
        implements SchemaObject {
    public Domain {
        checks = List.copyOf(checks);
    }

    /** A CHECK of a domain. */
    public record DomainCheck(String name, String expression, boolean validated) {
        @Override
        public String toString() {
            return Identifier.quote(name) + " CHECK (" + expression + ")" + (validated ? "" : " NOT VALID");
        }
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.DOMAIN, name);
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.of(Namespace.idOf(name.schema()));
    }
}
