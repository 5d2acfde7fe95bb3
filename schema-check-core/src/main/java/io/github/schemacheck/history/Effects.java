package io.github.schemacheck.history;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.Change.Added;
import io.github.schemacheck.diff.Change.Altered;
import io.github.schemacheck.diff.Change.Removed;
import io.github.schemacheck.diff.Change.Renamed;
import io.github.schemacheck.diff.Difference;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.Stations.Station;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which recorded migrations left nothing or not all behind. Only the net effect counts: what a later recorded migration
 * changed again is that one's.
 */
public final class Effects {
    private final List<Station> recorded;
    private final Schema end;
    private final Schema live;
    private final Map<ObjectId, Altered> altered = new HashMap<>();
    private final Set<ObjectId> differing = new HashSet<>();
    private final Set<ObjectId> settled = new HashSet<>();

    private Effects(List<Station> recorded, Schema end, Schema live) {
        this.recorded = recorded;
        this.end = end;
        this.live = live;
        SchemaDiff.between(end, live).changes().forEach(this::note);
    }

    private void note(Change change) {
        differing.add(change.id());
        if (change instanceof Renamed renamed) {
            differing.add(renamed.to().id());
        } else if (change instanceof Altered each) {
            altered.put(each.id(), each);
        }
    }

    /**
     * Linear in what differs, for each migration; the whole of a migration is looked at only where something of it is
     * missing.
     *
     * @param stations beginning with the recorded migrations, in the order in which they ran
     * @param live what is compared of it
     * @param counts which objects are compared
     * @return those of which something is missing, in their order
     */
    public static List<MigrationEffects> missing(Stations stations, Schema live, Predicate<SchemaObject> counts) {
        List<Station> recorded = stations.recorded();
        Predicate<SchemaObject> told = counts.and(object -> !stations.isRepeatable(object));
        Schema end = recorded.get(recorded.size() - 1).schema().only(told);
        return new Effects(recorded, end, live.only(told)).all(told);
    }

    /** Backwards, as the last migration that touched an object is the one whose effect it shows. */
    private List<MigrationEffects> all(Predicate<SchemaObject> told) {
        List<MigrationEffects> found = new ArrayList<>();
        for (int i = recorded.size() - 1; i > 0 && !differing.isEmpty(); i--) {
            Schema before = recorded.get(i - 1).schema();
            Schema after = recorded.get(i).schema();
            List<Change> missing = SchemaDiff.between(part(before), part(after))
                    .roots()
                    .filter(this::isMissing)
                    .toList();
            if (!missing.isEmpty()) {
                List<Change> there = SchemaDiff.between(before.only(told), after.only(told))
                        .roots()
                        .filter(change -> !missing.contains(change) && isThere(change))
                        .toList();
                found.add(0, new MigrationEffects(recorded.get(i).migration(), true, false, there, missing));
            }
        }
        return found;
    }

    private Schema part(Schema station) {
        List<SchemaObject> objects =
                differing.stream().flatMap(id -> station.find(id).stream()).toList();
        return Schema.of(station.serverMajor(), objects);
    }

    private boolean isMissing(Change change) {
        if (change instanceof Added) {
            return settled.add(change.id()) && end.has(change.id()) && !live.has(change.id());
        }
        if (change instanceof Removed) {
            return settled.add(change.id()) && !end.has(change.id()) && live.has(change.id());
        }
        if (change instanceof Renamed renamed) {
            ObjectId now = renamed.to().id();
            return settled.add(now) && end.has(now) && !live.has(now) && live.has(change.id());
        }
        return isUndone((Altered) change) || (end.has(change.id()) && !live.has(change.id()));
    }

    /** Live has in one of the properties what was there before the migration. */
    private boolean isUndone(Altered change) {
        return Optional.ofNullable(altered.get(change.id())).stream()
                .flatMap(drift -> drift.differences().stream())
                .anyMatch(drift -> change.differences().stream().anyMatch(step -> isReverse(step, drift)));
    }

    private static boolean isReverse(Difference step, Difference drift) {
        return step.property().equals(drift.property())
                && Objects.equals(step.from(), drift.to())
                && Objects.equals(step.to(), drift.from());
    }

    private boolean isThere(Change change) {
        if (change instanceof Removed) {
            return !end.has(change.id()) && !live.has(change.id());
        }
        ObjectId now = change instanceof Renamed renamed ? renamed.to().id() : change.id();
        return end.has(now) && live.has(now);
    }
}
