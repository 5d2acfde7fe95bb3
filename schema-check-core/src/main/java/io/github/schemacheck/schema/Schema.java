package io.github.schemacheck.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A whole database as it is compared: all its objects by id, in no particular order. */
public final class Schema {
    private final int serverMajor;
    private final Map<ObjectId, SchemaObject> objects;

    private Schema(int serverMajor, Map<ObjectId, SchemaObject> objects) {
        this.serverMajor = serverMajor;
        this.objects = Collections.unmodifiableMap(objects);
    }

    /**
     * @param serverMajor the major version of the server that rendered the texts, 14 or more
     * @throws IllegalArgumentException where two objects have one id
     */
    public static Schema of(int serverMajor, Collection<? extends SchemaObject> objects) {
        Map<ObjectId, SchemaObject> byId = new HashMap<>(objects.size() * 4 / 3 + 1);
        for (SchemaObject object : objects) {
            SchemaObject other = byId.put(object.id(), object);
            if (other != null) {
                throw new IllegalArgumentException("Two objects are called " + object.id());
            }
        }
        return new Schema(serverMajor, byId);
    }

    public int serverMajor() {
        return serverMajor;
    }

    public Map<ObjectId, SchemaObject> objects() {
        return objects;
    }

    public Optional<SchemaObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    public boolean has(ObjectId id) {
        return objects.containsKey(id);
    }

    public boolean hasTable(QualifiedName table) {
        return has(ObjectId.table(table));
    }

    public Optional<Column> column(QualifiedName table, String name) {
        @Nullable SchemaObject column = objects.get(ObjectId.column(table, name));
        return Optional.ofNullable((Column) column);
    }

    /** @return the objects of one kind, in no particular order; walks over all objects */
    public <T extends SchemaObject> Stream<T> all(Class<T> type) {
        return objects.values().stream().filter(type::isInstance).map(type::cast);
    }

    /** @return a schema of the objects that match, with the same server version */
    public Schema only(Predicate<SchemaObject> wanted) {
        return of(serverMajor, objects.values().stream().filter(wanted).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schema schema && schema.serverMajor == serverMajor && schema.objects.equals(objects);
    }

    @Override
    public int hashCode() {
        return objects.hashCode();
    }

    @Override
    public String toString() {
        return objects.size() + " objects of PostgreSQL " + serverMajor;
    }
}
