package io.github.schemacheck.history.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What people write as a context or about labels: names, {@code and}, {@code or}, {@code not} or {@code !},
 * parentheses; a comma is an {@code or}. Where nothing is named, all matches but {@code @name}.
 */
final class Expression {
    private static final Pattern WORD = Pattern.compile("[(),!]|[^\\s(),!]+");
    private static final Set<String> SIGNS = Set.of("(", ")", ",", "!", "and", "or", "not");

    private final List<String> words;
    private int next;

    Expression(String text) {
        words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** @param items names in small letters, a {@code @} before them is no part of the name */
    boolean matches(Set<String> items) {
        next = 0;
        List<String> names =
                items.stream().map(each -> each.replaceFirst("^@", "").strip()).toList();
        return any(names);
    }

    private boolean any(List<String> names) {
        boolean matches = every(names);
        while (takes(",") || takes("or")) {
            matches |= every(names);
        }
        return matches;
    }

    private boolean every(List<String> names) {
        boolean matches = one(names);
        while (takes("and")) {
            matches &= one(names);
        }
        return matches;
    }

    private boolean one(List<String> names) {
        boolean not = false;
        while (takes("!") || takes("not")) {
            not = !not;
        }
        if (takes("(")) {
            boolean matches = any(names);
            takes(")");
            return not ? names.isEmpty() || !matches : matches;
        }
        String name = name();
        boolean required = name.startsWith("@");
        return (names.isEmpty() && !required) || names.contains(name.replaceFirst("^@", "")) != not;
    }

    private String name() {
        List<String> name = new ArrayList<>();
        while (next < words.size() && !SIGNS.contains(words.get(next))) {
            name.add(words.get(next++));
        }
        return String.join(" ", name);
    }

    private boolean takes(String word) {
        boolean here = next < words.size() && words.get(next).equals(word);
        next += here ? 1 : 0;
        return here;
    }
}
