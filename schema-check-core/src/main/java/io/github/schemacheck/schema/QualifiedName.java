package io.github.schemacheck.schema;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A name in a schema; the schema is empty for what belongs to the whole database, as extensions do. */
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {
    private static final Comparator<QualifiedName> ORDER =
            Comparator.comparing(QualifiedName::schema).thenComparing(QualifiedName::name);

    /** @return the name of something that belongs to the whole database */
    public static QualifiedName global(String name) {
        return new QualifiedName("", name);
    }

    /**
     * @param text of {@link #toString()}
     * @throws IllegalArgumentException where it is not such a text
     */
    public static QualifiedName parse(String text) {
        DottedName parts = DottedName.parse(text);
        if (parts.hasMember() || !parts.rest().isEmpty()) {
            throw new IllegalArgumentException("Not a name in a schema: " + text);
        }
        return parts.qualified();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof QualifiedName that && name.equals(that.name) && schema.equals(that.schema));
    }

    @Override
    public int hashCode() {
        return schema.hashCode() * 0x9E3779B1 + name.hashCode();
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    /** @return the name as it can stand in SQL */
    @Override
    public String toString() {
        return schema.isEmpty() ? Identifier.quote(name) : Identifier.quote(schema) + "." + Identifier.quote(name);
    }
}
