package io.github.schemacheck.sql;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Ownership;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What closes the gap between live and the wanted schema while the application works: each statement may run twice,
 * drops nothing that holds data, and holds no lock that blocks others for longer than a moment.
 *
 * @param statements in an order in which they can run, each in a transaction of its own
 * @param leftOut what is left to people, and why; may be empty
 */
public record SyncScript(List<SqlStatement> statements, List<LeftOut> leftOut) {
    public SyncScript {
        statements = List.copyOf(statements);
        leftOut = List.copyOf(leftOut);
    }

    /** @param drift from {@code wanted} to {@code live}; what only live has stays and is not told */
    public static SyncScript of(Schema wanted, Schema live, SchemaDiff drift) {
        return new Making(wanted, new Sides(wanted, live)).script(drift);
    }

    private static final class Making {
        private final Schema wanted;
        private final Sides sides;
        private final Map<Change, List<SqlStatement>> made = new LinkedHashMap<>();
        private final Map<SchemaObject, List<SqlStatement>> last = new LinkedHashMap<>();
        private final Set<ObjectId> otherOwners = new HashSet<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private final Without without = new Without();

        Making(Schema wanted, Sides sides) {
            this.wanted = wanted;
            this.sides = sides;
        }

        SyncScript script(SchemaDiff drift) {
            drift.changes().stream()
                    .filter(change -> change instanceof Change.Altered && change.subject() instanceof Ownership)
                    .forEach(change -> otherOwners.add(((Ownership) change.subject()).target()));
            drift.changes().stream()
                    .filter(change -> !(change instanceof Change.Added))
                    .forEach(this::decide);
            List<SqlStatement> all = new ArrayList<>(CreationOrder.of(made));
            last.forEach((object, statements) -> without.neededBy(object, statements)
                    .or(() -> otherOwner(object))
                    .ifPresentOrElse(
                            needed -> leftOut.add(new LeftOut(object.id(), "its owner needs " + needed)),
                            () -> all.addAll(statements)));
            return new SyncScript(all, leftOut);
        }

        /** Changes come in the order of their kinds, so that what an object belongs to was decided before. */
        private void decide(Change change) {
            Optional<String> why = whyNot(change);
            if (why.isPresent()) {
                leaveOut(change, why.get());
                return;
            }
            List<SqlStatement> own = SyncKinds.statements(change, sides);
            Optional<ObjectId> needed = without.neededBy(change.subject(), own);
            if (needed.isPresent()) {
                leaveOut(change, "needs " + needed.get());
                return;
            }
            for (SqlStatement note : own.stream().filter(SqlStatement::isNote).toList()) {
                leftOut.add(new LeftOut(change.id(), note.words()));
                without.addNullable(change.id());
            }
            made.put(
                    change,
                    own.stream().filter(statement -> !statement.isNote()).toList());
            if (change instanceof Change.Removed removed) {
                last.put(removed.subject(), ObjectSqls.of(removed.subject()).finish(removed.subject()));
            }
        }

        private void leaveOut(Change change, String why) {
            without.add(change.id());
            leftOut.add(new LeftOut(change.id(), why));
        }

        private Optional<String> whyNot(Change change) {
            if (change instanceof Change.Removed removed) {
                Optional<ObjectId> parent = removed.subject().parent().map(sides::standsFor);
                if (parent.filter(without::has).isPresent()) {
                    return Optional.of("goes with " + parent.get());
                }
                if (sides.isTaken(change.id())) {
                    return Optional.of("live has something of another kind under that name");
                }
                return SyncKinds.whyNotMade(removed.subject(), sides, wanted);
            }
            boolean otherColumn = change instanceof Change.Altered altered
                    && altered.in("ownedBy").isPresent();
            Optional<ObjectId> otherOwner = otherColumn ? otherOwner(change.subject()) : Optional.empty();
            return otherOwner.map(owner -> "its owner needs " + owner).or(() -> SyncKinds.whyNotChanged(change));
        }

        /** A sequence can only belong to a column whose table has the owner of the sequence. */
        private Optional<ObjectId> otherOwner(SchemaObject object) {
            return object instanceof Sequence sequence
                    ? sequence.ownedBy()
                            .flatMap(column -> Stream.of(ObjectId.table(column.name()), object.id())
                                    .filter(otherOwners::contains)
                                    .findFirst())
                            .map(target -> ObjectId.about(ObjectKind.OWNERSHIP, target, ""))
                    : Optional.empty();
        }
    }
}
