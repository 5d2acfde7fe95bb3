package io.github.schemacheck.schema;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which object is meant, the same in every database that has it.
 *
 * @param name the object itself, or the table (or other object) that it belongs to
 * @param member what the object is called inside {@code name}: a column, a constraint, the identity arguments of a
 *     routine, the grantee of a grant; empty for what stands by itself
 */
public record ObjectId(ObjectKind kind, QualifiedName name, String member) implements Comparable<ObjectId> {
    private static final Comparator<ObjectId> ORDER =
            Comparator.comparing(ObjectId::kind).thenComparing(ObjectId::name).thenComparing(ObjectId::member);

    public static ObjectId of(ObjectKind kind, QualifiedName name) {
        return new ObjectId(kind, name, "");
    }

    public static ObjectId table(QualifiedName name) {
        return of(ObjectKind.TABLE, name);
    }

    public static ObjectId column(QualifiedName table, String column) {
        return new ObjectId(ObjectKind.COLUMN, table, column);
    }

    /** @return the id of something that is said about another object: its owner, comment or a grant on it */
    public static ObjectId about(ObjectKind kind, ObjectId target, String detail) {
        return new ObjectId(kind, target.name(), target + (detail.isEmpty() ? "" : " to " + detail));
    }

    /**
     * @param text of {@link #toString()}, of anything but what is said about other objects
     * @throws IllegalArgumentException where it is not such a text
     */
    public static ObjectId parse(String text) {
        ObjectKind kind = ObjectKind.of(text);
        String path = text.substring(Math.min(kind.label().length() + 1, text.length()));
        DottedName parts = DottedName.parse(path);
        if (kind == ObjectKind.ROUTINE) {
            return new ObjectId(kind, parts.qualified(), parts.rest());
        }
        if (!parts.rest().isEmpty()) {
            throw new IllegalArgumentException("Not the name of an object: " + text);
        }
        return parts.hasMember() ? new ObjectId(kind, parts.owner(), parts.last()) : of(kind, parts.qualified());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectId id && kind == id.kind && member.equals(id.member) && name.equals(id.name);
    }

    /** Mixed: with the usual 31, numbered tables and columns collide by the thousand. */
    @Override
    public int hashCode() {
        return (kind.hashCode() * 0x9E3779B1 + name.hashCode()) * 0x85EBCA6B + member.hashCode();
    }

    @Override
    public int compareTo(ObjectId other) {
        return ORDER.compare(this, other);
    }

    /** @return as people say it: {@code column public.book.title}, {@code routine public.f(integer)} */
    @Override
    public String toString() {
        return kind.label() + " " + path();
    }

    /** @return the object without its kind: {@code public.book.title} */
    public String path() {
        return switch (kind) {
            case ROUTINE -> name + member;
            case OWNERSHIP -> "of " + member;
            case GRANT, COMMENT -> "on " + member;
            case DEFAULT_PRIVILEGE -> "on " + member + (name.name().isEmpty() ? "" : " in schema " + name);
            default -> member.isEmpty() ? name.toString() : name + "." + Identifier.quote(member);
        };
    }
}
