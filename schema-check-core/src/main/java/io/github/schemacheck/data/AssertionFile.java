package io.github.schemacheck.data;

import io.github.schemacheck.problem.ProblemException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code -- severity:}, {@code -- stage:} and {@code -- message:} above the first line of SQL. */
final class AssertionFile {
    private static final Pattern SETTING =
            Pattern.compile("--\\s*(severity|stage|message)\\s*:\\s*(.*?)\\s*", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final Map<String, String> settings = new HashMap<>();

    private AssertionFile(String name) {
        this.name = name;
    }

    /** @throws ProblemException for a word that means nothing */
    static Assertion parse(String name, String sql) {
        AssertionFile file = new AssertionFile(name);
        file.read(sql.lines().map(String::strip).toList());
        return new Assertion(
                name,
                sql,
                file.word("severity", Assertion.Level.values(), Assertion.Level.ERROR),
                file.word("stage", Assertion.When.values(), Assertion.When.ALWAYS),
                file.settings.getOrDefault("message", ""));
    }

    private void read(List<String> lines) {
        for (String line : lines) {
            if (!line.isEmpty() && !line.startsWith("--")) {
                return;
            }
            Matcher setting = SETTING.matcher(line);
            if (setting.matches()) {
                settings.put(setting.group(1).toLowerCase(Locale.ROOT), setting.group(2));
            }
        }
    }

    private <T extends Enum<T>> T word(String key, T[] words, T usual) {
        String given = settings.get(key);
        if (given == null) {
            return usual;
        }
        List<String> known = Arrays.stream(words)
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        int found = known.indexOf(given.toLowerCase(Locale.ROOT));
        if (found < 0) {
            throw new ProblemException(
                    "The assertion " + name + " has the " + key + " \"" + given + "\".",
                    "write -- " + key + ": and one of " + String.join(", ", known) + " above its SQL.");
        }
        return words[found];
    }
}
