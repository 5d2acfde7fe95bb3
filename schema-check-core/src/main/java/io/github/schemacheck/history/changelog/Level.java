package io.github.schemacheck.history.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One changelog file on the way from the first one to a change set.
 *
 * @param path of the file
 * @param logical what the nearest of it and the files above says that it is recorded as instead
 * @param named the same, said by the nearest include, which counts less
 * @param labels of the includes above
 * @param above the paths of the files above, the first one first
 */
record Level(
        String path,
        Optional<String> logical,
        Optional<String> named,
        List<String> contexts,
        List<String> labels,
        boolean ignored,
        List<String> above) {
    static Level first(String path) {
        return new Level(path, Optional.empty(), Optional.empty(), List.of(), List.of(), false, List.of());
    }

    /** What an include says of the file that it names. */
    record Included(Optional<String> logical, String context, String labels, boolean ignored) {
        static Included by(Node include) {
            return new Included(
                    include.text("logicalFilePath").filter(text -> !text.isBlank()),
                    Level.context(include),
                    include.text("labels").orElse(""),
                    include.flag("ignore", false));
        }
    }

    Level include(String file, Included how) {
        List<String> more = new ArrayList<>(above);
        more.add(path);
        return new Level(
                file,
                logical,
                how.logical.or(() -> named),
                plus(contexts, how.context),
                plus(labels, how.labels),
                ignored || how.ignored,
                more);
    }

    /** What the file says of itself. */
    Level saying(Optional<String> ownLogical, String context) {
        Optional<String> nearest = ownLogical.filter(text -> !text.isBlank()).or(() -> logical);
        return new Level(path, nearest, named, plus(contexts, context), labels, ignored, above);
    }

    /** @return what a change set of it is recorded as; the file itself where nobody says so */
    String recorded() {
        return logical.or(() -> named).orElse(path);
    }

    boolean isBelowItself() {
        return above.contains(path);
    }

    static String context(Node node) {
        return node.text("contextFilter")
                .filter(text -> !text.isBlank())
                .or(() -> node.text("context"))
                .orElse("")
                .strip();
    }

    private static List<String> plus(List<String> list, String one) {
        List<String> all = new ArrayList<>(list);
        if (!one.isBlank()) {
            all.add(one);
        }
        return all;
    }
}
