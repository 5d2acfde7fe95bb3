package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Index;
import java.util.stream.Stream;

final class IndexFlagsDiffer implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "index-flags-differ",
                Severity.INFO,
                "An index is marked differently.",
                "CLUSTER and logical replication pick another index.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Index.class, "state")
                .filter(differing -> !differing.only("state.valid", "state.ready")
                        || (differing.live().state().valid()
                                && differing.live().state().ready()))
                .map(Differing::reported);
    }
}
