package io.github.schemacheck.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of TOML as flyway.toml needs: tables, texts, numbers, switches and lists of them. */
final class FlywayToml {
    private static final Pattern LINE = Pattern.compile("\\s*([\\w.\"-]+)\\s*=\\s*(.*?)\\s*", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|([^\\s,\\[\\]#]+)");
    private static final Pattern COMMENT = Pattern.compile("^((?:[^\"'#]|\"[^\"]*\"|'[^']*')*)#.*$");

    private FlywayToml() {}

    /** @return {@code flyway.…} by full name; schemas of the chosen environment as {@code flyway.schemas} */
    static Map<String, String> flattened(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        String table = "";
        StringBuilder open = new StringBuilder();
        for (String raw : text.lines().toList()) {
            String line = COMMENT.matcher(raw).replaceFirst("$1").strip();
            if (open.isEmpty() && line.startsWith("[") && line.endsWith("]")) {
                table = line.replaceAll("[\\[\\]\"\\s]", "") + ".";
                continue;
            }
            open.append(line).append(' ');
            if (isOpen(open)) {
                continue;
            }
            Matcher pair = LINE.matcher(open);
            if (pair.matches()) {
                found.put(table + pair.group(1).replace("\"", ""), value(pair.group(2)));
            }
            open.setLength(0);
        }
        String environment = found.getOrDefault("flyway.environment", "default");
        String schemas = found.get("environments." + environment + ".schemas");
        if (schemas != null) {
            found.putIfAbsent("flyway.schemas", schemas);
        }
        return found;
    }

    private static boolean isOpen(CharSequence text) {
        return text.chars().filter(c -> c == '[').count()
                > text.chars().filter(c -> c == ']').count();
    }

    private static String value(String text) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(text);
        while (value.find()) {
            if (value.group(1) != null) {
                values.add(value.group(1).replaceAll("\\\\(.)", "$1"));
            } else {
                values.add(value.group(2) == null ? value.group(3) : value.group(2));
            }
        }
        return String.join(",", values);
    }
}
