package io.github.schemacheck.sql;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The SQL that takes a difference back: what makes live like the wanted schema, forward only.
 *
 * <p>Every statement may run twice. Nothing that holds data is dropped; what cannot be done safely is a note.
 */
public final class ChangeSql {
    private final Sides sides;
    private final Map<ObjectId, List<Change>> missingBelow = new HashMap<>();

    /** @param drift from {@code wanted} to {@code live} */
    public ChangeSql(Schema wanted, Schema live, SchemaDiff drift) {
        this.sides = new Sides(wanted, live);
        for (Change change : drift.changes()) {
            if (change instanceof Change.Removed removed) {
                removed.subject().parent().ifPresent(parent -> missingBelow
                        .computeIfAbsent(sides.standsFor(parent), id -> new ArrayList<>())
                        .add(removed));
            }
        }
    }

    /** @return what takes this change back, with what follows from it: a missing table comes with columns and keys */
    public List<SqlStatement> statements(Change change) {
        List<Change> all = new ArrayList<>();
        collect(change, all);
        return inOrder(all);
    }

    /** @return one script for several changes, each named once, in an order in which they can run */
    public List<SqlStatement> script(List<Change> changes) {
        return inOrder(changes);
    }

    private void collect(Change change, List<Change> into) {
        into.add(change);
        if (change instanceof Change.Removed && !isLeftToPeople(change)) {
            missingBelow.getOrDefault(change.id(), List.of()).forEach(below -> collect(below, into));
        }
    }

    /** What is not made cannot get an owner, a comment or members. */
    private boolean isLeftToPeople(Change change) {
        List<SqlStatement> own = ofOne(change);
        return !own.isEmpty() && own.stream().allMatch(SqlStatement::isNote);
    }

    private List<SqlStatement> inOrder(List<Change> changes) {
        Map<Change, List<SqlStatement>> first = new LinkedHashMap<>();
        List<SqlStatement> last = new ArrayList<>();
        for (Change change : changes) {
            first.put(change, ofOne(change));
            if (change instanceof Change.Removed removed) {
                last.addAll(ObjectSqls.of(removed.subject()).finish(removed.subject()));
            }
        }
        List<SqlStatement> all = new ArrayList<>(CreationOrder.of(first));
        all.addAll(last);
        return all;
    }

    private List<SqlStatement> ofOne(Change change) {
        if (change instanceof Change.Removed && sides.isTaken(change.id())) {
            return List.of(
                    SqlStatement.note("Live has something of another kind under that name. Decide in a migration what"
                            + " becomes of it, then make " + change.id() + "."));
        }
        if (change instanceof Change.Removed removed) {
            return ObjectSqls.of(removed.subject()).create(removed.subject(), sides);
        }
        if (change instanceof Change.Altered altered) {
            return ObjectSqls.of(altered.from()).alter(altered.to(), altered.from(), sides);
        }
        if (change instanceof Change.Renamed renamed) {
            return List.of(RenameSql.statement(renamed));
        }
        return List.of(SqlStatement.note("Only live has " + change.id()
                + ". Where the code needs it, adopt it: write a migration that makes it, with IF NOT EXISTS."
                + letBeEmpty(change)));
    }

    private static String letBeEmpty(Change change) {
        return change instanceof Change.Added added
                        && added.subject() instanceof Column column
                        && !column.nullable()
                        && !column.hasValue()
                ? "\nUntil then, so that INSERTs that do not name it work:\nALTER TABLE " + column.table()
                        + " ALTER COLUMN " + Identifier.quote(column.name()) + " DROP NOT NULL;"
                : "";
    }
}
