package io.github.schemacheck.data;

import io.github.schemacheck.schema.CheckConstraint;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Something that is about to be asked of the rows of a table of live, which they may not keep. */
public sealed interface Promise {
    /** What keeps the promise. */
    ObjectId id();

    /** Whose rows are asked. */
    QualifiedName table();

    /** What is wrong with a row that breaks it, behind {@code rows}: {@code that are NULL there}. */
    String trouble();

    /** A column that becomes NOT NULL. */
    record NoNulls(Column column) implements Promise {
        @Override
        public ObjectId id() {
            return column.id();
        }

        @Override
        public QualifiedName table() {
            return column.table();
        }

        @Override
        public String trouble() {
            return "with NULL in it";
        }
    }

    /** A column that live does not have yet, NOT NULL and with nothing to put into the rows that are there. */
    record Filled(Column column) implements Promise {
        @Override
        public ObjectId id() {
            return column.id();
        }

        @Override
        public QualifiedName table() {
            return column.table();
        }

        @Override
        public String trouble() {
            return "for which it has neither a default nor NULL";
        }
    }

    /**
     * A primary key, a unique constraint or a unique index.
     *
     * @param keys columns and expressions as they stand in SQL
     * @param predicate of a partial index
     * @param nullsDistinct rows with a NULL in the key are none of its business
     */
    record NoDuplicates(
            ObjectId id, QualifiedName table, List<String> keys, Optional<String> predicate, boolean nullsDistinct)
            implements Promise {
        public NoDuplicates {
            keys = List.copyOf(keys);
        }

        @Override
        public String trouble() {
            return "that share their (" + String.join(", ", keys) + ") with another";
        }
    }

    /** A check constraint. */
    record Holds(CheckConstraint check) implements Promise {
        @Override
        public ObjectId id() {
            return check.id();
        }

        @Override
        public QualifiedName table() {
            return check.table();
        }

        @Override
        public String trouble() {
            return "for which it is false";
        }
    }

    /**
     * A column that gets another type.
     *
     * @param from as live has it
     */
    record Fits(Column from, Column to) implements Promise {
        @Override
        public ObjectId id() {
            return from.id();
        }

        @Override
        public QualifiedName table() {
            return from.table();
        }

        @Override
        public String trouble() {
            return "whose " + Identifier.quote(from.name()) + " is no "
                    + to.type().name();
        }
    }

    /** An exclusion constraint, or a key WITHOUT OVERLAPS. */
    record NoConflicts(ObjectId id, QualifiedName table, Conflict conflict) implements Promise {
        @Override
        public String trouble() {
            return "in conflict with another" + (conflict.period() ? ", or of an empty period" : "");
        }
    }

    /** @param broken a condition that no row may meet */
    record NoneLike(ObjectId id, QualifiedName table, String broken, String trouble) implements Promise {}

    /** A foreign key; its rows are looked at by the scan for orphans. */
    record HasParents(ForeignKey key) implements Promise {
        @Override
        public ObjectId id() {
            return key.id();
        }

        @Override
        public QualifiedName table() {
            return key.table();
        }

        @Override
        public String trouble() {
            return "without a parent in " + key.references().table();
        }
    }

    /** @param why it cannot be tried */
    record Untried(ObjectId id, QualifiedName table, String why) implements Promise {
        @Override
        public String trouble() {
            return why;
        }
    }
}
