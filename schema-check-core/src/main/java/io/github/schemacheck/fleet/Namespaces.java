package io.github.schemacheck.fleet;

import io.github.schemacheck.schema.Comment;
import io.github.schemacheck.schema.DefaultPrivilege;
import io.github.schemacheck.schema.Grant;
import io.github.schemacheck.schema.Namespace;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Ownership;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.schema.TableMember;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The objects of a database by the schema that they stand in; one walk, however many schemas there are. The schema
 * itself, its owner, grants and comment are no part: {@code public} has those of PostgreSQL, a tenant's its own.
 */
public final class Namespaces {
    private final int serverMajor;
    private final Map<String, List<SchemaObject>> objects = new HashMap<>();

    private Namespaces(int serverMajor) {
        this.serverMajor = serverMajor;
    }

    public static Namespaces of(Schema database) {
        Namespaces all = new Namespaces(database.serverMajor());
        for (SchemaObject object : database.objects().values()) {
            List<SchemaObject> there = all.objects.computeIfAbsent(schema(object), name -> new ArrayList<>());
            if (target(object).kind() != ObjectKind.SCHEMA) {
                there.add(object);
            }
        }
        return all;
    }

    /** @return sorted; those of all objects but the ones of the whole database */
    public List<String> names() {
        TreeSet<String> names = new TreeSet<>(objects.keySet());
        names.remove("");
        return List.copyOf(names);
    }

    /** @param pattern with {@code *} for any text */
    public List<String> matching(String pattern) {
        String regex =
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return names().stream()
                .filter(Pattern.compile(regex, Pattern.DOTALL).asMatchPredicate())
                .toList();
    }

    public boolean has(String name) {
        return objects.containsKey(name);
    }

    /** @return sorted; those that have tables */
    public List<String> withTables() {
        return objects.entrySet().stream()
                .filter(schema -> schema.getValue().stream().anyMatch(Table.class::isInstance))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** @return the objects of one of them; empty where there is none of that name */
    public Schema only(String name) {
        return Schema.of(serverMajor, objects.getOrDefault(name, List.of()));
    }

    /** @return the objects of one as they would be in another */
    public Schema transposed(String name, String into) {
        Transposition transposition = new Transposition(name, into);
        return Schema.of(
                serverMajor,
                objects.getOrDefault(name, List.of()).stream()
                        .map(transposition::of)
                        .toList());
    }

    private static String schema(SchemaObject object) {
        if (object instanceof TableMember member) {
            return member.table().schema();
        }
        if (object instanceof Namespace namespace) {
            return namespace.name();
        }
        if (object instanceof DefaultPrivilege privilege) {
            return privilege.schema();
        }
        ObjectId id = target(object);
        return id.kind() == ObjectKind.SCHEMA ? id.name().name() : id.name().schema();
    }

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
