package io.github.schemacheck.history.python;

import java.util.List;

/**
 * An assignment, taken apart.
 *
 * @param targets from left to right; empty where nothing is assigned
 * @param value may be empty where the text is no Python
 */
record Assigned(List<List<Token>> targets, List<Token> value) {
    /** @return without targets where the statement assigns nothing, as an annotation alone does */
    static Assigned of(List<Token> statement) {
        List<List<Token>> pieces = Pieces.of(statement, "=");
        int last = pieces.size() - 1;
        return new Assigned(
                pieces.subList(0, last).stream()
                        .map(Assigned::withoutAnnotation)
                        .toList(),
                pieces.get(last));
    }

    private static List<Token> withoutAnnotation(List<Token> target) {
        return Pieces.of(target, ":").get(0);
    }
}
