package io.github.schemacheck.history;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.Change.Added;
import io.github.schemacheck.diff.Change.Removed;
import io.github.schemacheck.diff.Change.Renamed;
import io.github.schemacheck.schema.Comment;
import io.github.schemacheck.schema.DefaultPrivilege;
import io.github.schemacheck.schema.Grant;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Ownership;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What live has already of migrations that are not recorded, one migration after the other in the order in which they
 * will run: what one of them takes away does not trouble the next.
 */
public final class PendingEffects {
    private final Schema live;
    private final Set<ObjectId> taken = new HashSet<>();
    private final Set<ObjectId> made = new HashSet<>();
    private final List<MigrationEffects> found = new ArrayList<>();

    /** @param live what is compared of it */
    public PendingEffects(Schema live) {
        this.live = live;
    }

    /**
     * @param changes that the next migration makes where nothing of it is there
     * @param lenient whether it may pass over what is there already
     */
    public void add(String migration, List<Change> changes, boolean lenient) {
        List<Change> there = new ArrayList<>();
        List<Change> missing = new ArrayList<>();
        for (Change change : roots(changes)) {
            Optional<Boolean> had = isThere(change);
            had.ifPresent(yes -> (yes ? there : missing).add(change));
        }
        changes.forEach(this::happens);
        if (!there.isEmpty()) {
            found.add(new MigrationEffects(migration, false, lenient, there, missing));
        }
    }

    /** @return those of which live has something, in their order */
    public List<MigrationEffects> found() {
        return List.copyOf(found);
    }

    /** Without what comes and goes with its table. */
    private static List<Change> roots(List<Change> changes) {
        Set<ObjectId> own = changes.stream()
                .filter(change -> change instanceof Added || change instanceof Removed)
                .map(Change::id)
                .collect(Collectors.toSet());
        return changes.stream()
                .filter(change -> !canBeSaidTwice(change.subject())
                        && change.subject().parent().filter(own::contains).isEmpty())
                .toList();
    }

    private static boolean canBeSaidTwice(SchemaObject object) {
        return object instanceof Comment
                || object instanceof Ownership
                || object instanceof Grant
                || object instanceof DefaultPrivilege;
    }

    /** @return empty of what an alteration leaves: live may have had it so for other reasons */
    private Optional<Boolean> isThere(Change change) {
        if (change instanceof Added) {
            return Optional.of(has(change.id()));
        }
        if (change instanceof Removed) {
            return Optional.of(!has(change.id()) && !made.contains(change.id()));
        }
        return change instanceof Renamed renamed ? Optional.of(has(renamed.to().id())) : Optional.empty();
    }

    private boolean has(ObjectId id) {
        return live.has(id) && !taken.contains(id);
    }

    private void happens(Change change) {
        if (change instanceof Added) {
            made.add(change.id());
        } else if (change instanceof Renamed renamed) {
            taken.add(change.id());
            made.add(renamed.to().id());
        } else if (change instanceof Removed) {
            taken.add(change.id());
            made.remove(change.id());
        }
    }
}
