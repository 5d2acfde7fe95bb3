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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** @return the wanted objects of one of them; empty where there is none of that name */
    public Schema only(String name, Predicate<SchemaObject> wanted) {
        return Schema.of(serverMajor, of(name).filter(wanted).toList());
    }

    /** @return the objects of one as they would be in another, those that are wanted there */
    public Schema transposed(String name, String into, Predicate<SchemaObject> wanted) {
        Transposition transposition = new Transposition(name, into);
        return Schema.of(
                serverMajor, of(name).map(transposition::of).filter(wanted).toList());
    }

    /** As {@code only(name, wanted)} with the same objects would say, in a fraction of the time of making that. */
    public boolean has(String name, Predicate<SchemaObject> wanted, Schema expected) {
        List<SchemaObject> there = of(name).filter(wanted).toList();
        return there.size() == expected.objects().size()
                && there.stream()
                        .allMatch(object -> object.equals(expected.objects().get(object.id())));
    }

    private Stream<SchemaObject> of(String name) {
        return objects.getOrDefault(name, List.of()).stream();
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
