package io.github.schemacheck.schema;

import java.util.List;
import java.util.Optional;

/**
 * A row security policy.
 *
 * @param command ALL, SELECT, INSERT, UPDATE or DELETE
 * @param roles sorted; {@code public} for everyone
 */
public record Policy(
        QualifiedName table,
        String name,
        boolean permissive,
        String command,
        List<String> roles,
        Optional<String> using,
        Optional<String> withCheck)
        implements TableMember {
    public Policy {
        roles = List.copyOf(roles);
    }

    @Override
    public ObjectId id() {
        return new ObjectId(ObjectKind.POLICY, table, name);
    }
}
