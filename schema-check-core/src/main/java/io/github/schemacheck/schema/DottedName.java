package io.github.schemacheck.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as {@link Identifier#quote} wrote it, taken apart again.
 *
 * @param parts one to three
 * @param rest what stands behind them: the arguments of a routine
 */
record DottedName(List<String> parts, String rest) {
    private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([a-z_][a-z0-9_]*)");

    static DottedName parse(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        int at = 0;
        do {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new IllegalArgumentException("Not a name: " + text);
            }
            parts.add(
                    matcher.group(2) != null
                            ? matcher.group(2)
                            : matcher.group(1).replace("\"\"", "\""));
            at = matcher.end() + 1;
        } while (at <= text.length() && text.charAt(at - 1) == '.');
        if (parts.size() > 3) {
            throw new IllegalArgumentException("Too many dots in " + text);
        }
        return new DottedName(parts, text.substring(at - 1));
    }

    boolean hasMember() {
        return parts.size() == 3;
    }

    String last() {
        return parts.get(parts.size() - 1);
    }

    QualifiedName qualified() {
        return new QualifiedName(parts.size() == 1 ? "" : parts.get(0), last());
    }

    /** @return the first two parts */
    QualifiedName owner() {
        return new QualifiedName(parts.get(0), parts.get(1));
    }
}
