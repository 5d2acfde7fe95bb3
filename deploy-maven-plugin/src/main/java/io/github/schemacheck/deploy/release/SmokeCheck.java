package io.github.schemacheck.deploy.release;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request to the application that has just been deployed, and what has to come back.
 *
 * @param path with its query, from {@code /}
 * @param headers sent; their values are never shown
 * @param body JSON; empty for none
 * @param contains what the answer's body has to contain; empty for anything
 * @param header {@code name: value} that the answer has to have; empty for any
 */
public record SmokeCheck(
        String method,
        String path,
        Map<String, String> headers,
        String body,
        int status,
        String contains,
        String header) {
    public SmokeCheck {
        headers = Map.copyOf(headers);
    }

    public static SmokeCheck get(String path) {
        return new SmokeCheck("GET", path, Map.of(), "", 200, "", "");
    }

    /** @return why the answer is not the one that is wanted; empty where it is */
    Optional<String> refuse(int answered, String text, Map<String, String> answerHeaders) {
        if (answered != status) {
            return Optional.of("answered " + answered + " and not " + status);
        }
        if (!text.contains(contains)) {
            return Optional.of("does not contain \"" + contains + "\"");
        }
        if (!header.isEmpty()) {
            String name = header.substring(0, Math.max(0, header.indexOf(':'))).strip();
            String wanted = header.substring(header.indexOf(':') + 1).strip();
            Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            all.putAll(answerHeaders);
            String found = all.getOrDefault(name, "none");
            return found.equals(wanted)
                    ? Optional.empty()
                    : Optional.of("has the header " + name + ": " + found + " and not " + wanted);
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
