package io.github.schemacheck.history;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One section of a file that Python's configparser reads, over its section DEFAULT. */
final class IniSection {
    private static final Pattern PLACEHOLDER = Pattern.compile("%(%|\\(([^)]+)\\)s)");
    private static final int DEEPEST = 10;

    private final Map<String, String> values;

    private IniSection(Map<String, String> values) {
        this.values = values;
    }

    /** @param here what {@code %(here)s} stands for */
    static IniSection of(String text, String name, String here) {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        String section = "";
        String key = "";
        for (String line : text.lines().toList()) {
            String words = line.strip();
            Map<String, String> known = sections.computeIfAbsent(section, each -> new LinkedHashMap<>());
            int assign = assign(words);
            if (words.startsWith("#") || words.startsWith(";")) {
                continue;
            }
            if (words.startsWith("[") && words.endsWith("]")) {
                section = words.substring(1, words.length() - 1);
                key = "";
            } else if (!key.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
                known.merge(key, words, (old, more) -> old + "\n" + more);
            } else if (assign > 0) {
                key = words.substring(0, assign).strip().toLowerCase(Locale.ROOT);
                known.put(key, words.substring(assign + 1).strip());
            }
        }
        Map<String, String> values = new LinkedHashMap<>(sections.getOrDefault("DEFAULT", Map.of()));
        values.putAll(sections.getOrDefault(name, Map.of()));
        values.put("here", here);
        return new IniSection(values);
    }

    private static int assign(String line) {
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        return equals < 0 || colon < 0 ? Math.max(equals, colon) : Math.min(equals, colon);
    }

    /** @return empty where the section does not have it, or says it by something that is not in the file */
    Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key)).flatMap(raw -> filled(raw, 0));
    }

    private Optional<String> filled(String raw, int depth) {
        StringBuilder text = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(raw);
        while (placeholder.find()) {
            String name = placeholder.group(2);
            Optional<String> value = name == null
                    ? Optional.of("%")
                    : Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)))
                            .filter(each -> depth < DEEPEST)
                            .flatMap(each -> name.equals("here") ? Optional.of(each) : filled(each, depth + 1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            placeholder.appendReplacement(text, Matcher.quoteReplacement(value.get()));
        }
        placeholder.appendTail(text);
        return Optional.of(text.toString());
    }
}
