package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class TableReplicaIdentityDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "table-replica-identity-differs",
                Severity.WARNING,
                "The replica identity of a table differs.",
                "Subscribers miss old values, or updates of a published table fail.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Table.class, "settings.replicaIdentity").map(Differing::reported);
    }
}
