package io.github.schemacheck.trace;

/**
 * Where a statement stands.
 *
 * @param migration as Flyway names it: {@code V3__index.sql}, the class of a Java migration, the file of a callback
 * @param line where the statement begins, from 1; 0 where no file holds it, as in Java
 */
public record Place(String migration, int line) {
    @Override
    public String toString() {
        return line == 0 ? migration : migration + ":" + line;
    }
}
