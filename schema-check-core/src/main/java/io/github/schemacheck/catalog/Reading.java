package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Ownership;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a database while it is read; later queries resolve oids of earlier ones here. */
final class Reading {
    private final StringPool pool = new StringPool();
    private final Names names = new Names();
    private final ColumnValues columns = new ColumnValues();
    private final List<SchemaObject> objects = new ArrayList<>();
    private final List<String> notCompared = new ArrayList<>();
    private final Set<CatalogKey> extensionMembers = new HashSet<>();
    private final Map<CatalogKey, ObjectId> ids = new HashMap<>();
    private final Map<Long, Relation> relations = new HashMap<>();

    StringPool pool() {
        return pool;
    }

    /** @return names of what is only referred to */
    Names names() {
        return names;
    }

    ColumnValues columns() {
        return columns;
    }

    void addExtensionMember(String catalog, long oid) {
        extensionMembers.add(new CatalogKey(catalog, oid));
    }

    boolean isOfExtension(String catalog, long oid) {
        return !extensionMembers.isEmpty() && extensionMembers.contains(new CatalogKey(catalog, oid));
    }

    void addRelation(long oid, Relation relation) {
        relations.put(oid, relation);
    }

    /** @return the table or view; null for what is not compared: those of extensions, of the system, temporary ones */
    @Nullable
    Relation relation(long oid) {
        Relation relation = relations.get(oid);
        return relation != null && relation.compared() ? relation : null;
    }

    /** @return the relation that something compared refers to; its query came first */
    Relation known(long oid) {
        return Objects.requireNonNull(relations.get(oid));
    }

    boolean isKnown(long oid) {
        return relations.containsKey(oid);
    }

    /** Adds an object that comments, grants and the like may be about, unless it belongs to an extension. */
    void add(String catalog, long oid, SchemaObject object) {
        if (!isOfExtension(catalog, oid)) {
            ids.put(new CatalogKey(catalog, oid), object.id());
            objects.add(object);
        }
    }

    /** Likewise with its owner. */
    void add(String catalog, long oid, SchemaObject object, String owner) {
        if (!isOfExtension(catalog, oid)) {
            add(catalog, oid, object);
            objects.add(new Ownership(object.id(), owner));
        }
    }

    void add(SchemaObject object) {
        objects.add(object);
    }

    /** @param column attnum of a column, else 0 */
    Optional<ObjectId> find(String catalog, long oid, int column) {
        if (column == 0) {
            return Optional.ofNullable(ids.get(new CatalogKey(catalog, oid)));
        }
        Relation relation = catalog.equals("pg_class") ? relation(oid) : null;
        return Optional.ofNullable(relation).map(r -> ObjectId.column(r.name(), r.column(column)));
    }

    /** @param parent oid of a table and the name of its member, or nothing */
    Optional<ObjectId> member(ObjectKind kind, List<String> parent) {
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        Relation table = known(Long.parseLong(parent.get(0)));
        return Optional.of(new ObjectId(kind, table.name(), parent.get(1)));
    }

    void addNotCompared(String what) {
        notCompared.add(what);
    }

    CatalogReading done(int serverMajor) {
        return new CatalogReading(Schema.of(serverMajor, objects), notCompared);
    }
}
