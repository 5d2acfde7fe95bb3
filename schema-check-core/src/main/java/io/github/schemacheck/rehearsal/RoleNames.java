package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.DefaultPrivilege;
import io.github.schemacheck.schema.Grant;
import io.github.schemacheck.schema.Ownership;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;

/** Gives the role that migrates the shadow the name that it has on the live server. */
final class RoleNames {
    private RoleNames() {}

    static Schema renamed(Schema schema, String from, String to) {
        return from.equals(to)
                ? schema
                : Schema.of(
                        schema.serverMajor(),
                        schema.objects().values().stream()
                                .map(object -> renamed(object, from, to))
                                .toList());
    }

    private static SchemaObject renamed(SchemaObject object, String from, String to) {
        if (object instanceof Ownership owner && owner.role().equals(from)) {
            return new Ownership(owner.target(), to);
        }
        if (object instanceof Grant grant && grant.grantee().equals(from)) {
            return new Grant(grant.target(), to, grant.privileges());
        }
        return object instanceof DefaultPrivilege granted ? renamed(granted, from, to) : object;
    }

    private static SchemaObject renamed(DefaultPrivilege privilege, String from, String to) {
        String role = privilege.role().equals(from) ? to : privilege.role();
        String grantee = privilege.grantee().equals(from) ? to : privilege.grantee();
        return new DefaultPrivilege(role, privilege.schema(), privilege.objects(), grantee, privilege.privileges());
    }
}
