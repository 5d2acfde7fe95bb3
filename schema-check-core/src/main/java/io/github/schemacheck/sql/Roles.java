package io.github.schemacheck.sql;

import io.github.schemacheck.schema.DefaultPrivilege;
import io.github.schemacheck.schema.Grant;
import io.github.schemacheck.schema.Ownership;
import io.github.schemacheck.schema.Policy;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The roles that a schema names. */
final class Roles {
    private Roles() {}

    static Set<String> in(Schema schema) {
        Set<String> roles = new TreeSet<>();
        schema.objects().values().stream().flatMap(Roles::of).forEach(roles::add);
        roles.remove("public");
        return roles;
    }

    private static Stream<String> of(SchemaObject object) {
        if (object instanceof Ownership owner) {
            return Stream.of(owner.role());
        }
        if (object instanceof Grant grant) {
            return Stream.of(grant.grantee());
        }
        if (object instanceof DefaultPrivilege granted) {
            return Stream.of(granted.role(), granted.grantee());
        }
        return object instanceof Policy policy ? policy.roles().stream() : Stream.empty();
    }
}
