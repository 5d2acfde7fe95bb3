package io.github.schemacheck.diff;

import io.github.schemacheck.diff.Change.Added;
import io.github.schemacheck.diff.Change.Altered;
import io.github.schemacheck.diff.Change.Removed;
import io.github.schemacheck.diff.Change.Renamed;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which changes merely follow from others. */
final class Consequences {
    private final Ancestors before;
    private final Ancestors after;
    private final Set<ObjectId> gone = new HashSet<>();
    private final Set<ObjectId> come = new HashSet<>();
    private final Echoes echoes;

    Consequences(Schema from, Schema to, Collection<Change> changes) {
        before = new Ancestors(from);
        after = new Ancestors(to);
        changes.forEach(this::note);
        echoes = new Echoes(changes, gone, come);
    }

    private void note(Change change) {
        if (change instanceof Added) {
            come.add(change.id());
        } else if (change instanceof Removed) {
            gone.add(change.id());
        } else if (change instanceof Renamed renamed) {
            gone.add(renamed.from().id());
            come.add(renamed.to().id());
        }
    }

    boolean has(Change change) {
        if (change instanceof Added) {
            return after.anyIn(come, change.subject());
        }
        if (change instanceof Removed) {
            return before.anyIn(gone, change.subject());
        }
        if (change instanceof Renamed renamed) {
            return before.anyIn(gone, renamed.from()) && after.anyIn(come, renamed.to());
        }
        return echoes.explain((Altered) change);
    }
}
