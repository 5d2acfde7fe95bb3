package io.github.schemacheck;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An application that was written for a schema as it was before some migrations, beside the schema after them. */
public final class OldApplication {
    /** What statements of an application name. */
    private static final Set<ObjectKind> NAMED = Set.of(
            ObjectKind.SCHEMA,
            ObjectKind.ENUM_TYPE,
            ObjectKind.DOMAIN,
            ObjectKind.COMPOSITE_TYPE,
            ObjectKind.SEQUENCE,
            ObjectKind.TABLE,
            ObjectKind.COLUMN,
            ObjectKind.ROUTINE,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW);

    private OldApplication() {}

    /**
     * @return what it names and no longer finds, or finds as something else, and what it would have to fill and does
     *     not know; a line each, empty where it fits. Whether it really uses all of that is not known
     */
    public static List<String> misses(Schema before, Schema after) {
        return SchemaDiff.between(before, after)
                .roots()
                .flatMap(change -> missed(change, before))
                .sorted()
                .toList();
    }

    private static Stream<String> missed(Change change, Schema before) {
        boolean isNamed = NAMED.contains(change.id().kind());
        if (change instanceof Change.Added added) {
            return added.subject() instanceof Column column && before.hasTable(column.table()) && isRequired(column)
                    ? Stream.of(column.id() + " has to be filled")
                    : Stream.empty();
        }
        if (change instanceof Change.Altered altered) {
            return altered.to() instanceof Column column && altered.from() instanceof Column old
                    ? altered(old, column)
                    : Stream.empty();
        }
        return isNamed ? Stream.of(change.toString()) : Stream.empty();
    }

    private static Stream<String> altered(Column from, Column to) {
        if (!from.type().equals(to.type())) {
            return Stream.of(to.id() + " has another type");
        }
        return isRequired(to) && !isRequired(from) ? Stream.of(to.id() + " has to be filled") : Stream.empty();
    }

    private static boolean isRequired(Column column) {
        return !column.nullable() && !column.hasValue();
    }
}
