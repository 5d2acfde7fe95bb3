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
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which objects are looked at, for {@code Schema.only}: by schema and table, never the version tables of migration
 * tools. A filter takes the table with all that belongs to it; extensions and the like have no schema and stay.
 */
public final class ObjectFilter implements Predicate<SchemaObject> {
    /** Everything but version tables. */
    public static final ObjectFilter STANDARD = new ObjectFilter(Names.ALL, Names.ALL, Set.of());

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

    private final Names schemas;
    private final Names tables;
    private final Set<String> versionTables;

    private ObjectFilter(Names schemas, Names tables, Set<String> versionTables) {
        this.schemas = schemas;
        this.tables = tables;
        this.versionTables = Set.copyOf(versionTables);
    }

    /** Names with {@code *}. */
    private record Names(List<Wildcard> included, List<Wildcard> excluded) {
        private static final Names ALL = new Names(List.of(), List.of());

        static Names of(List<String> included, List<String> excluded) {
            return new Names(
                    included.stream().map(Wildcard::new).toList(),
                    excluded.stream().map(Wildcard::new).toList());
        }

        boolean want(String... forms) {
            return (included.isEmpty() || matches(included, forms)) && !matches(excluded, forms);
        }

        private static boolean matches(List<Wildcard> patterns, String... forms) {
            return patterns.stream().anyMatch(pattern -> Stream.of(forms).anyMatch(pattern::matches));
        }
    }

    /**
     * @param included names with {@code *}; empty: all
     * @param excluded wins over {@code included}
     */
    public ObjectFilter schemas(List<String> included, List<String> excluded) {
        return new ObjectFilter(Names.of(included, excluded), tables, versionTables);
    }

    /**
     * @param included {@code table} or {@code schema.table} with {@code *}; empty: all
     * @param excluded wins over {@code included}
     */
    public ObjectFilter tables(List<String> included, List<String> excluded) {
        return new ObjectFilter(schemas, Names.of(included, excluded), versionTables);
    }

    /** @param more {@code table} or {@code schema.table}, where a tool keeps its books under a name of the project's */
    public ObjectFilter versionTables(Collection<String> more) {
        Set<String> all = new HashSet<>(versionTables);
        all.addAll(more);
        return new ObjectFilter(schemas, tables, all);
    }

    @Override
    public boolean test(SchemaObject object) {
        if (object instanceof TableMember member) {
            return schemas.want(member.table().schema()) && tableWanted(member.table());
        }
        ObjectId id = object instanceof Sequence sequence ? sequence.ownedBy().orElse(sequence.id()) : target(object);
        QualifiedName name = id.name();
        if (id.kind() == ObjectKind.SCHEMA
                || (id.kind() == ObjectKind.DEFAULT_PRIVILEGE && !name.name().isEmpty())) {
            return schemas.want(name.name());
        }
        if (name.schema().isEmpty()) {
            return true;
        }
        if (VersionTables.hasPart(id.kind(), name.name())) {
            return false;
        }
        return schemas.want(name.schema()) && (!WITH_TABLE.contains(id.kind()) || tableWanted(name));
    }

    private boolean tableWanted(QualifiedName table) {
        String full = table.schema() + "." + table.name();
        return !VersionTables.has(table.name())
                && !versionTables.contains(table.name())
                && !versionTables.contains(full)
                && tables.want(table.name(), full);
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
