package io.github.schemacheck.rehearsal;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.sql.SyncText;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A script to be tried.
 *
 * @param live all of it
 * @param expected what the script is to make of it, filtered
 * @param counts what is compared
 * @param leftOut what the script says that it leaves to people
 */
public record SyncTrial(
        Schema live, Schema expected, Predicate<SchemaObject> counts, SyncText text, Set<ObjectId> leftOut) {
    public SyncTrial {
        leftOut = Set.copyOf(leftOut);
    }

    /** @return what is still missing, but for what is left out, and for columns that can only be added at the end */
    List<String> missing(Schema now, Set<ObjectId> unlikeLive) {
        return SchemaDiff.between(expected, now.only(counts))
                .roots()
                .filter(change -> !(change instanceof Change.Added))
                .filter(change -> !leftOut.contains(change.id()) && !unlikeLive.contains(change.id()))
                .filter(change -> !isOnlyPlace(change))
                .map(Change::toString)
                .toList();
    }

    private static boolean isOnlyPlace(Change change) {
        return change instanceof Change.Altered altered
                && altered.differences().stream()
                        .allMatch(difference -> difference.property().equals("position"));
    }
}
