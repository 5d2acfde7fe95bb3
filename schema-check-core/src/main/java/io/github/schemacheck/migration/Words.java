package io.github.schemacheck.migration;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place in a statement, moving on word by word. */
final class Words {
    /** @param schema empty where it is not said */
    record Name(String schema, String name) {}

    private final List<SqlToken> tokens;
    private int at;

    Words(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    boolean more() {
        return at < tokens.size();
    }

    /** @return the line of the next token, or of the last one */
    int line() {
        return tokens.get(Math.min(at, tokens.size() - 1)).line();
    }

    /** @return whether these words come next; the place stays */
    boolean next(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    SqlToken take() {
        return tokens.get(at++);
    }

    /** Moves on where all these words come next; else stays. */
    boolean skip(String... words) {
        boolean there = next(words);
        at += there ? words.length : 0;
        return there;
    }

    Words skipAny(Set<String> words) {
        while (more()
                && !tokens.get(at).quoted()
                && words.contains(tokens.get(at).text())) {
            at++;
        }
        return this;
    }

    /** @return whether there is such a word; then the place is behind it */
    boolean skipPast(String word) {
        while (more()) {
            if (take().is(word)) {
                return true;
            }
        }
        return false;
    }

    /** @return a name without a schema */
    Optional<String> single() {
        return more() && tokens.get(at).name() ? Optional.of(take().text()) : Optional.empty();
    }

    /** @return a name with or without its schema */
    Optional<Name> name() {
        return single().map(first -> {
            if (!skip(".")) {
                return new Name("", first);
            }
            return new Name(first, single().orElse(""));
        });
    }
}
