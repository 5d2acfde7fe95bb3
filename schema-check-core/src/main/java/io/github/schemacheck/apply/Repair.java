package io.github.schemacheck.apply;

import java.util.List;

/**
 * A row of a version table that will say the truth.
 *
 * @param what in a few words: {@code mark V3__isbn.sql applied}
 * @param proof why it is the truth
 * @param statements of SQL, one or more, without a semicolon
 */
public record Repair(String what, String proof, List<String> statements) {
    public Repair {
        statements = List.copyOf(statements);
    }
}
