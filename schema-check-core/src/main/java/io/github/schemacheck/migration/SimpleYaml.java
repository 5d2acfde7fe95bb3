package io.github.schemacheck.migration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of YAML as application.yml needs for settings: nested names, plain and quoted texts, lists. */
final class SimpleYaml {
    private static final Pattern LINE = Pattern.compile("( *)(- +)?([\\w.\\-\\[\\]\"]+:(?= |$))?\\s*(.*?)\\s*");

    private record Level(int indent, String name) {}

    private SimpleYaml() {}

    /** @return by full name, lists joined by commas; only the first document, as the others are for profiles */
    static Map<String, String> flattened(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Deque<Level> path = new ArrayDeque<>();
        for (String raw : text.lines().toList()) {
            if (raw.startsWith("---") && !found.isEmpty()) {
                break;
            }
            Matcher line = LINE.matcher(raw.replaceFirst("(^|\\s)#.*$", ""));
            if (!line.matches() || raw.startsWith("---") || line.group().isBlank()) {
                continue;
            }
            int indent = line.group(1).length();
            boolean item = line.group(2) != null;
            while (!path.isEmpty() && (item ? path.peek().indent > indent : path.peek().indent >= indent)) {
                path.pop();
            }
            if (line.group(3) != null && !item) {
                String name = line.group(3).replaceFirst(":$", "").replace("\"", "");
                path.push(new Level(indent, name));
            }
            if (!line.group(4).isEmpty()) {
                found.merge(name(path), value(line.group(4)), (a, b) -> a + "," + b);
            }
        }
        return found;
    }

    private static String name(Deque<Level> path) {
        List<String> names = new ArrayList<>(path.stream().map(Level::name).toList());
        Collections.reverse(names);
        return String.join(".", names);
    }

    private static String value(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            String[] items = text.substring(1, text.length() - 1).split(",", -1);
            return String.join(
                    ",",
                    java.util.Arrays.stream(items).map(i -> value(i.strip())).toList());
        }
        boolean quoted = text.length() > 1 && text.matches("\".*\"|'.*'");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
