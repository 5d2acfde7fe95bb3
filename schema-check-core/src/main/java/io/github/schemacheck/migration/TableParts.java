package io.github.schemacheck.migration;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Columns and named constraints in a list in parentheses, or in an ALTER TABLE. */
final class TableParts {
    private static final Set<String> NO_COLUMN = Set.of("primary", "unique", "check", "foreign", "like");
    private static final Set<String> BEFORE_COLUMN = Set.of("column", "if", "not", "exists");

    private final Words words;
    private final int line;
    private final BiConsumer<String, Named> found;

    /** @param line of what has the name */
    record Named(String name, int line) {}

    /** @param found told the kind, and the name with its line */
    TableParts(Words words, BiConsumer<String, Named> found) {
        this.words = words;
        this.line = words.line();
        this.found = found;
    }

    /** Reads {@code (id integer, CONSTRAINT …)}; nothing where no list comes next. */
    void list() {
        if (words.skip("(")) {
            boolean again = true;
            while (again && words.more()) {
                column();
                again = rest(true);
            }
        }
    }

    /** Reads {@code ADD COLUMN a …, ADD CONSTRAINT …}; all other actions are passed over. */
    void actions() {
        boolean again = true;
        while (again && words.more()) {
            boolean adds = words.skip("add");
            if (adds) {
                words.skipAny(BEFORE_COLUMN);
                column();
            } else if (words.skip("rename")) {
                renamed();
            }
            again = rest(adds);
        }
    }

    private void renamed() {
        boolean constraint = words.skip("constraint");
        words.skip("column");
        Optional<String> old = words.single();
        if (old.isPresent() && words.skip("to")) {
            told(constraint ? "constraint" : "column");
        }
    }

    private void column() {
        boolean constraint = words.next("constraint")
                || NO_COLUMN.stream().anyMatch(words::next)
                || words.next("exclude", "using")
                || words.next("exclude", "(");
        if (!constraint) {
            told("column");
        }
    }

    private void told(String kind) {
        int where = words.more() ? words.line() : line;
        words.single().ifPresent(name -> found.accept(kind, new Named(name, where)));
    }

    /** @return whether another one follows */
    private boolean rest(boolean adds) {
        int depth = 0;
        while (words.more()) {
            SqlToken token = words.take();
            if (depth == 0 && (token.is(",") || token.is(")"))) {
                return token.is(",");
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (adds && depth == 0 && token.is("constraint")) {
                told("constraint");
            }
        }
        return false;
    }
}
