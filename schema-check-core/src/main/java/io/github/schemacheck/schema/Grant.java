package io.github.schemacheck.schema;

import java.util.List;
import java.util.Optional;

/**
 * What one role may do with one object. The owner's own default privileges are left out, a revoked one shows.
 *
 * @param grantee {@code public} for everyone
 * @param privileges SELECT, USAGE …, sorted; {@code *} behind one that may be granted on
 */
public record Grant(ObjectId target, String grantee, List<String> privileges) implements SchemaObject {
    public Grant {
        privileges = List.copyOf(privileges);
    }

    @Override
    public ObjectId id() {
        return ObjectId.about(ObjectKind.GRANT, target, grantee);
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.of(target);
    }
}
