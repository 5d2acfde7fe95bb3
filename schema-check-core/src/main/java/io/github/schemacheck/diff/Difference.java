package io.github.schemacheck.diff;

/**
 * One property in which two versions of an object differ.
 *
 * @param property the path of record components: {@code type.name}, {@code definition.predicate}
 * @param from as people read it; empty where there was nothing
 * @param to likewise
 */
public record Difference(String property, String from, String to) {
    /** @return whether this is about the property or a part of it: {@code type.name} is about {@code type} */
    public boolean isAbout(String wanted) {
        return property.equals(wanted) || property.startsWith(wanted + ".");
    }

    /** @return in one line; of long texts only where they differ, with a few words around */
    @Override
    public String toString() {
        Excerpt excerpt = Excerpt.of(from, to);
        return property + " " + excerpt.from() + " -> " + excerpt.to();
    }
}
