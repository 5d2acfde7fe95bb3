package io.github.schemacheck.check;

import io.github.schemacheck.schema.Comment;
import io.github.schemacheck.schema.Grant;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Ownership;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Sequence;
import io.github.schemacheck.schema.TableMember;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which objects are looked at, for {@code Schema.only}: by schema and table, never the version tables of migration
 * tools. A filter takes the table with all that belongs to it; extensions and the like have no schema and stay.
 */
public final class ObjectFilter implements Predicate<SchemaObject> {
    /** Everything but version tables. */
    public static final ObjectFilter STANDARD = new ObjectFilter(List.of(), List.of(), List.of(), List.of());

    private static final Set<ObjectKind> WITH_TABLE = EnumSet.of(
            ObjectKind.TABLE,
            ObjectKind.COLUMN,
            ObjectKind.PRIMARY_KEY,
            ObjectKind.UNIQUE_CONSTRAINT,
            ObjectKind.CHECK_CONSTRAINT,
            ObjectKind.EXCLUSION_CONSTRAINT,
            ObjectKind.FOREIGN_KEY,
            ObjectKind.INDEX,
            ObjectKind.EXTENDED_STATISTICS,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.RULE,
            ObjectKind.TRIGGER,
            ObjectKind.POLICY);

    private final List<Wildcard> schemas;
    private final List<Wildcard> excludedSchemas;
    private final List<Wildcard> tables;
    private final List<Wildcard> excludedTables;

    private ObjectFilter(
            List<String> schemas, List<String> excludedSchemas, List<String> tables, List<String> excludedTables) {
        this.schemas = schemas.stream().map(Wildcard::new).toList();
        this.excludedSchemas = excludedSchemas.stream().map(Wildcard::new).toList();
        this.tables = tables.stream().map(Wildcard::new).toList();
        this.excludedTables = excludedTables.stream().map(Wildcard::new).toList();
    }

    /**
     * @param included names with {@code *}; empty: all
     * @param excluded wins over {@code included}
     */
    public ObjectFilter schemas(List<String> included, List<String> excluded) {
        return new ObjectFilter(included, excluded, texts(tables), texts(excludedTables));
    }

    /**
     * @param included {@code table} or {@code schema.table} with {@code *}; empty: all
     * @param excluded wins over {@code included}
     */
    public ObjectFilter tables(List<String> included, List<String> excluded) {
        return new ObjectFilter(texts(schemas), texts(excludedSchemas), included, excluded);
    }

    private static List<String> texts(List<Wildcard> patterns) {
        return patterns.stream().map(Wildcard::toString).toList();
    }

    @Override
    public boolean test(SchemaObject object) {
        if (object instanceof TableMember member) {
            return schemaWanted(member.table().schema()) && tableWanted(member.table());
        }
        ObjectId id = object instanceof Sequence sequence ? sequence.ownedBy().orElse(sequence.id()) : target(object);
        QualifiedName name = id.name();
        if (id.kind() == ObjectKind.SCHEMA
                || (id.kind() == ObjectKind.DEFAULT_PRIVILEGE && !name.name().isEmpty())) {
            return schemaWanted(name.name());
        }
        if (name.schema().isEmpty()) {
            return true;
        }
        if (VersionTables.hasPart(id.kind(), name.name())) {
            return false;
        }
        return schemaWanted(name.schema()) && (!WITH_TABLE.contains(id.kind()) || tableWanted(name));
    }

    private boolean schemaWanted(String schema) {
        return (schemas.isEmpty() || schemas.stream().anyMatch(p -> p.matches(schema)))
                && excludedSchemas.stream().noneMatch(p -> p.matches(schema));
    }

    private boolean tableWanted(QualifiedName table) {
        return !VersionTables.has(table.name())
                && (tables.isEmpty() || matches(tables, table))
                && !matches(excludedTables, table);
    }

    private static boolean matches(List<Wildcard> patterns, QualifiedName table) {
        String full = table.schema() + "." + table.name();
        return patterns.stream().anyMatch(p -> p.matches(table.name()) || p.matches(full));
    }

    /** An owner, a grant or a comment goes with what it is about. */
    private static ObjectId target(SchemaObject object) {
        if (object instanceof Ownership ownership) {
            return ownership.target();
        }
        if (object instanceof Grant grant) {
            return grant.target();
        }
        return object instanceof Comment comment ? comment.target() : object.id();
    }
}
