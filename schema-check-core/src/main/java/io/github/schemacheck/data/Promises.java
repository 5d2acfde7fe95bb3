package io.github.schemacheck.data;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.CheckConstraint;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ExclusionConstraint;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.KeyColumns;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.UniqueConstraint;
import io.github.schemacheck.schema.Validation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What changes ask of the rows of the table that they change. */
final class Promises {
    private Promises() {}

    static Stream<Promise> of(Change change) {
        if (change instanceof Change.Added added) {
            return added(added.subject()).stream();
        }
        return change instanceof Change.Altered altered ? altered(altered) : Stream.empty();
    }

    private static Optional<Promise> added(SchemaObject object) {
        if (object instanceof Column column) {
            boolean unfillable = !column.nullable()
                    && !column.hasValue()
                    && column.inheritedFrom().isEmpty();
            return unfillable ? Optional.of(new Promise.Filled(column)) : Optional.empty();
        }
        if (object instanceof Index index) {
            return index(index);
        }
        return constraint(object);
    }

    private static Optional<Promise> constraint(SchemaObject object) {
        if (object instanceof PrimaryKey key && key.inheritedFrom().isEmpty()) {
            return Optional.of(key(key.id(), key.table(), key.key(), true));
        }
        if (object instanceof UniqueConstraint key && key.inheritedFrom().isEmpty()) {
            return Optional.of(key(key.id(), key.table(), key.key(), !key.nullsNotDistinct()));
        }
        if (object instanceof CheckConstraint check
                && check.inheritedFrom().isEmpty()
                && check.validation() == Validation.VALIDATED) {
            return Optional.of(new Promise.Holds(check));
        }
        if (object instanceof ForeignKey key
                && key.inheritedFrom().isEmpty()
                && key.validation() == Validation.VALIDATED) {
            return Optional.of(new Promise.HasParents(key));
        }
        if (object instanceof ExclusionConstraint exclusion
                && exclusion.inheritedFrom().isEmpty()) {
            return Optional.of(new Promise.NoConflicts(exclusion.id(), exclusion.table(), Conflict.of(exclusion)));
        }
        return Optional.empty();
    }

    private static Promise key(ObjectId id, QualifiedName table, KeyColumns key, boolean nullsDistinct) {
        if (key.withoutOverlaps()) {
            return new Promise.NoConflicts(id, table, Conflict.of(key));
        }
        List<String> columns = key.columns().stream().map(Identifier::quote).toList();
        return new Promise.NoDuplicates(id, table, columns, Optional.empty(), nullsDistinct);
    }

    /** An index of a constraint is the constraint's business, that of a partition its parent's. */
    private static Optional<Promise> index(Index index) {
        Index.Definition definition = index.definition();
        if (!definition.unique() || index.parentObject().isPresent()) {
            return Optional.empty();
        }
        if (definition.keys().stream().anyMatch(key -> key.operatorClass().isPresent())) {
            String why = "its operator class may call other values equal than GROUP BY does";
            return Optional.of(new Promise.Untried(index.id(), index.table(), why));
        }
        List<String> keys = definition.keys().stream()
                .map(key -> key.expression()
                        + key.collation().map(name -> " COLLATE " + name).orElse(""))
                .toList();
        return Optional.of(new Promise.NoDuplicates(
                index.id(), index.table(), keys, definition.predicate(), !definition.nullsNotDistinct()));
    }

    private static Stream<Promise> altered(Change.Altered altered) {
        if (altered.from() instanceof Column from && altered.to() instanceof Column to) {
            return column(from, to);
        }
        boolean validated = altered.to() instanceof CheckConstraint
                && altered.in("validation").isPresent();
        boolean other = altered.in("expression")
                .or(() -> altered.in("key.columns"))
                .or(() -> altered.in("definition"))
                .or(() -> altered.in("columns"))
                .or(() -> altered.in("references"))
                .or(() -> altered.in("nullsNotDistinct"))
                .isPresent();
        return validated || other ? added(altered.to()).stream() : Stream.empty();
    }

    private static Stream<Promise> column(Column from, Column to) {
        if (to.inheritedFrom().isPresent()) {
            return Stream.empty();
        }
        boolean becomesRequired = valid(to) && !valid(from);
        boolean becomesOther = !from.type().name().equals(to.type().name());
        return Stream.concat(
                becomesRequired ? Stream.of(new Promise.NoNulls(to)) : Stream.empty(),
                becomesOther ? Stream.of(new Promise.Fits(from, to)) : Stream.empty());
    }

    private static boolean valid(Column column) {
        return column.notNull().filter(Column.NotNull::validated).isPresent();
    }
}
