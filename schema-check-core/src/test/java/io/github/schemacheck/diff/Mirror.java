package io.github.schemacheck.diff;

import io.github.schemacheck.diff.Change.Added;
import io.github.schemacheck.diff.Change.Altered;
import io.github.schemacheck.diff.Change.Removed;
import io.github.schemacheck.diff.Change.Renamed;

/** The same change seen from the other side. */
final class Mirror {
    private Mirror() {}

    static Change of(Change change) {
        if (change instanceof Added added) {
            return new Removed(added.subject());
        }
        if (change instanceof Removed removed) {
            return new Added(removed.subject());
        }
        if (change instanceof Renamed renamed) {
            return new Renamed(renamed.to(), renamed.from(), renamed.certain());
        }
        Altered altered = (Altered) change;
        return new Altered(
                altered.to(),
                altered.from(),
                altered.differences().stream()
                        .map(d -> new Difference(d.property(), d.to(), d.from()))
                        .toList());
    }
}
