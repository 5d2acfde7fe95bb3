package io.github.schemacheck.deploy.railway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a file of variables would change. No value is ever in a line.
 *
 * @param changed those to set, with their values
 */
public record VariablesPlan(Map<String, String> changed, List<String> lines) {
    public VariablesPlan {
        changed = new TreeMap<>(changed);
        lines = List.copyOf(lines);
    }

    /**
     * @param wanted by the file
     * @param now as they were written; sealed ones are never among them
     */
    public static VariablesPlan of(Map<String, String> wanted, Map<String, String> now) {
        Map<String, String> changed = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        new TreeMap<>(wanted).forEach((name, value) -> {
            if (!now.containsKey(name)) {
                changed.put(name, value);
                lines.add("+ " + name + " " + shown(value));
            } else if (!now.get(name).equals(value)) {
                changed.put(name, value);
                lines.add("~ " + name + " " + shown(now.get(name)) + " -> " + shown(value));
            }
        });
        now.keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .sorted()
                .forEach(name -> lines.add("  " + name + " is not in the file, and stays"));
        return new VariablesPlan(changed, lines);
    }

    /** @return a reference as it is, and nothing of any other value */
    public static String shown(String value) {
        return value.matches("\\$\\{\\{[^{}]*}}") ? value : value.isEmpty() ? "(empty)" : "(hidden)";
    }

    @Override
    public String toString() {
        return changed.keySet().toString();
    }
}
