package io.github.schemacheck.history.python;

import java.util.List;

/**
 * A logical line: as many lines of the file as its brackets and backslashes join.
 *
 * @param indent columns before it, tabs up to the next eighth
 */
record Line(int indent, List<Token> tokens) {
    Line {
        tokens = List.copyOf(tokens);
    }
}
