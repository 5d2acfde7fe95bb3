package io.github.schemacheck.migration;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Replaces Flyway's placeholders as far as they are known without a server. */
final class Placeholders {
    private final boolean on;
    private final String prefix;
    private final String suffix;
    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Placeholders(FlywaySettings settings) {
        on = settings.isOn("placeholderReplacement", true);
        prefix = settings.value("placeholderPrefix", "${");
        suffix = settings.value("placeholderSuffix", "}");
        values.putAll(settings.placeholders());
    }

    /** @return empty where a value is not known: Flyway's own, as {@code flyway:timestamp}, or a missing one */
    Optional<String> replace(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int at = next(text, 0); at >= 0; at = next(text, from)) {
            int end = text.indexOf(suffix, at + prefix.length());
            String value = end < 0 ? null : values.get(text.substring(at + prefix.length(), end));
            if (value == null) {
                return Optional.empty();
            }
            out.append(text, from, at).append(value);
            from = end + suffix.length();
        }
        return Optional.of(out.append(text.substring(from)).toString());
    }

    private int next(String text, int from) {
        return on ? text.indexOf(prefix, from) : -1;
    }
}
