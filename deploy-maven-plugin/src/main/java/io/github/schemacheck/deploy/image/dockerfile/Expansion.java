package io.github.schemacheck.deploy.image.dockerfile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values in for {@code $name}, <code>${name}</code> and its forms with {@code :-}, {@code :+} and {@code :?}. */
final class Expansion {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Pattern MODIFIED = Pattern.compile("(" + NAME + ")(:?)([-+?])(.*)", Pattern.DOTALL);

    private final String word;
    private final Variables variables;
    private final char escape;
    private final StringBuilder result = new StringBuilder();
    private int at;
    private char quote;

    Expansion(String word, Variables variables, char escape) {
        this.word = word;
        this.variables = variables;
        this.escape = escape;
    }

    String text() {
        while (at < word.length()) {
            char each = word.charAt(at++);
            if (each == escape && quote != '\'' && at < word.length()) {
                result.append(word.charAt(at++));
            } else if (quote == 0 && (each == '"' || each == '\'')) {
                quote = each;
            } else if (each == quote) {
                quote = 0;
            } else if (each == '$' && quote != '\'') {
                variable();
            } else {
                result.append(each);
            }
        }
        return result.toString();
    }

    private void variable() {
        if (word.startsWith("{", at)) {
            int end = closing();
            String inner = word.substring(at + 1, end);
            at = Math.min(end + 1, word.length());
            result.append(value(inner).orElse("${" + inner + "}"));
            return;
        }
        Matcher name = NAME.matcher(word).region(at, word.length());
        if (!name.lookingAt()) {
            result.append('$');
            return;
        }
        at = name.end();
        result.append(variables.value(name.group()).orElse("$" + name.group()));
    }

    private int closing() {
        int depth = 0;
        for (int i = at; i < word.length(); i++) {
            if (word.charAt(i) == '{') {
                depth++;
            } else if (word.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return word.length();
    }

    /** @return empty where the value is not told here, or the form takes a pattern */
    private Optional<String> value(String inner) {
        Matcher modified = MODIFIED.matcher(inner);
        if (!modified.matches()) {
            return variables.value(inner);
        }
        boolean emptyIsUnset = !modified.group(2).isEmpty();
        Optional<String> value = variables.value(modified.group(1)).filter(told -> !(emptyIsUnset && told.isEmpty()));
        String other = new Expansion(modified.group(4), variables, escape).text();
        return switch (modified.group(3)) {
            case "-" -> Optional.of(value.orElse(other));
            case "+" -> Optional.of(value.isPresent() ? other : "");
            default -> value;
        };
    }
}
