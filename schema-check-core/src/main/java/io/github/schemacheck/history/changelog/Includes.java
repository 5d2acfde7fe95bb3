package io.github.schemacheck.history.changelog;

import io.github.schemacheck.history.changelog.Level.Included;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * {@code include} and {@code includeAll}.
 *
 * @param text of a node's child, with what is said for its parameters; tells itself what is missing
 */
record Includes(Reading reading, Level level, BiFunction<Node, String, Optional<String>> text) {
    void one(Node node, String where) {
        Optional<String> file = text.apply(node, "file");
        if (file.isEmpty()) {
            unsaid(node, "file", where);
            return;
        }
        String path = resolved(file.get(), node.flag("relativeToChangelogFile", false));
        boolean missing = reading.resources().file(path).isEmpty();
        if (!missing || node.flag("errorIfMissing", true)) {
            reading.include(level.include(path, Included.by(node)), where);
        }
    }

    void all(Node node, String where) {
        Optional<String> folder = text.apply(node, "path");
        if (folder.isEmpty()) {
            unsaid(node, "path", where);
            return;
        }
        for (String code : List.of("filter", "resourceFilter", "resourceComparator")) {
            if (node.text(code).isPresent()) {
                reading.gap(where, "only the class " + node.text(code).get() + " says which files, in which order");
                return;
            }
        }
        try {
            files(node, resolved(folder.get(), node.flag("relativeToChangelogFile", false)), where);
        } catch (IOException e) {
            reading.gap(where, "the folder " + folder.get() + " cannot be read");
        }
    }

    /** A parameter that nobody knows has been told already. */
    private void unsaid(Node node, String attribute, String where) {
        if (node.text(attribute).isEmpty()) {
            reading.gap(where, "it has no " + attribute + " that can be told");
        }
    }

    private void files(Node node, String folder, String where) throws IOException {
        Map<String, ?> files = reading.resources()
                .below(folder, number(node, "minDepth", 0), number(node, "maxDepth", Integer.MAX_VALUE));
        if (files.isEmpty() && node.flag("errorIfMissingOrEmpty", true)) {
            reading.gap(where, "there is no file below " + folder + " in this project");
        }
        String end = node.text("endsWithFilter").map(String::strip).orElse("");
        files.keySet().stream()
                .filter(path ->
                        path.toLowerCase(java.util.Locale.ROOT).endsWith(end.toLowerCase(java.util.Locale.ROOT)))
                .forEach(path -> reading.includeFromFolder(level.include(path, Included.by(node)), where));
    }

    private static int number(Node node, String name, int usual) {
        return node.text(name)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(usual);
    }

    private String resolved(String path, boolean relative) {
        String slashes = path.replace('\\', '/');
        if (!relative) {
            return slashes;
        }
        String folder = Resources.normalized(level.path()).replaceFirst("[^/]*$", "");
        return Resources.normalized(folder + slashes);
    }
}
