package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Constraint;
import io.github.schemacheck.schema.Deferrability;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.KeyColumns;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;

/** Primary keys and unique constraints: the index is built without blocking writes, then made the constraint. */
final class KeySql<T extends Constraint> implements ObjectSql<T> {
    @Override
    public List<SqlStatement> create(T wanted, Sides sides) {
        if (wanted.inheritedFrom().isPresent()) {
            return List.of();
        }
        Shape shape = shape(wanted);
        String add = "ALTER TABLE " + wanted.table() + " ADD CONSTRAINT " + Identifier.quote(wanted.name()) + " ";
        boolean online = !sides.isNew(wanted.table()) && !sides.isPartitioned(wanted.table());
        if (!online || shape.key().withoutOverlaps()) {
            String text = add + shape.text(sides.wantedIndex(indexName(wanted)));
            return List.of(Guard.unlessConstraint(wanted.table(), wanted.name(), text));
        }
        return List.of(
                SqlStatement.alone(index(wanted, shape)),
                Guard.unlessConstraint(
                        wanted.table(),
                        wanted.name(),
                        add + shape.word() + " USING INDEX " + Identifier.quote(wanted.name())
                                + shape.deferrability().clause()));
    }

    @Override
    public List<SqlStatement> rebuild(T wanted, Sides sides) {
        return ConstraintSql.rebuild(wanted, shape(wanted).text(sides.wantedIndex(indexName(wanted))), sides);
    }

    @Override
    public List<SqlStatement> alter(T live, T wanted, Sides sides) {
        return ConstraintSql.cannotAlter(wanted, shape(wanted).text(Optional.empty()));
    }

    private static QualifiedName indexName(Constraint constraint) {
        return new QualifiedName(constraint.table().schema(), constraint.name());
    }

    private static String index(Constraint constraint, Shape shape) {
        return "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS " + Identifier.quote(constraint.name()) + " ON "
                + constraint.table() + " " + shape.columns() + (shape.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
    }

    private static Shape shape(Constraint constraint) {
        if (constraint instanceof PrimaryKey primary) {
            return new Shape("PRIMARY KEY", primary.key(), false, primary.deferrability());
        }
        UniqueConstraint unique = (UniqueConstraint) constraint;
        return new Shape("UNIQUE", unique.key(), unique.nullsNotDistinct(), unique.deferrability());
    }

    private record Shape(String word, KeyColumns key, boolean nullsNotDistinct, Deferrability deferrability) {
        String text(Optional<Index> index) {
            String options =
                    index.map(i -> String.join(", ", i.definition().options())).orElse("");
            return word + (nullsNotDistinct ? " NULLS NOT DISTINCT" : "") + " " + columns()
                    + (options.isEmpty() ? "" : " WITH (" + options + ")") + deferrability.clause();
        }

        String columns() {
            return "(" + Reference.names(key.columns()) + (key.withoutOverlaps() ? " WITHOUT OVERLAPS" : "") + ")"
                    + (key.include().isEmpty() ? "" : " INCLUDE (" + Reference.names(key.include()) + ")");
        }
    }
}
