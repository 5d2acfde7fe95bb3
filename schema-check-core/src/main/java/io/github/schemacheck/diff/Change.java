package io.github.schemacheck.diff;

import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A difference between two schemas. */
public sealed interface Change {
    /** @return the object on the side where it is; the old one of what was altered or renamed */
    SchemaObject subject();

    default ObjectId id() {
        return subject().id();
    }

    /** Only the second schema has it. */
    record Added(SchemaObject subject) implements Change {
        @Override
        public String toString() {
            return "added " + id();
        }
    }

    /** Only the first schema has it. */
    record Removed(SchemaObject subject) implements Change {
        @Override
        public String toString() {
            return "removed " + id();
        }
    }

    /** Both have it, with different properties. */
    record Altered(SchemaObject from, SchemaObject to, List<Difference> differences) implements Change {
        public Altered {
            differences = List.copyOf(differences);
            if (differences.isEmpty()) {
                throw new IllegalArgumentException("Nothing differs in " + from.id());
            }
        }

        @Override
        public SchemaObject subject() {
            return from;
        }

        /** @return the first difference in the property or a part of it */
        public Optional<Difference> in(String property) {
            return differences.stream().filter(d -> d.isAbout(property)).findFirst();
        }

        @Override
        public String toString() {
            return "altered " + id() + ": "
                    + differences.stream().map(Difference::toString).collect(Collectors.joining("; "));
        }
    }

    /**
     * The second schema lacks an object and has another one of the same shape under another name.
     *
     * @param certain the names carry no meaning (indexes, constraints): it is the same object. Else a human has to say.
     */
    record Renamed(SchemaObject from, SchemaObject to, boolean certain) implements Change {
        @Override
        public SchemaObject subject() {
            return from;
        }

        @Override
        public String toString() {
            return (certain ? "renamed " : "possibly renamed ") + from.id() + " to "
                    + to.id().path();
        }
    }
}
