package io.github.schemacheck.deploy.changes;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an image says of that which it was made of, in labels: all that a later run on a machine without any memory
 * needs. Values are digests and names, never contents.
 *
 * @param full of the files and dependencies whose change asks for a full build
 * @param image of the files whose change asks for an image
 * @param files of those that can be copied into a container
 * @param triggers by which they were told apart
 * @param dependencies by name the first digits of their SHA-256, parents among them
 */
public record Fingerprint(
        String full, String image, String files, String triggers, SortedMap<String, String> dependencies) {
    static final String CONTENT = "io.github.schemacheck.content";
    private static final String FULL = CONTENT + ".full";
    private static final String IMAGE = CONTENT + ".image";
    private static final String FILES = CONTENT + ".files";
    private static final String TRIGGERS = "io.github.schemacheck.triggers";
    private static final String DEPENDENCIES = "io.github.schemacheck.dependencies";

    /** So many tell dependencies apart; that nothing differs is decided by the whole ones, in {@code full}. */
    static final int DIGITS = 16;

    public Fingerprint {
        dependencies = new TreeMap<>(dependencies);
    }

    /** @return equal where nothing differs that is deployed */
    public String content() {
        return new Digest().line(full).line(image).line(files).text();
    }

    /** @return empty where the image was not built by us, or by another version that had other labels */
    public static Optional<Fingerprint> of(Map<String, String> labels) {
        Fingerprint read = new Fingerprint(
                labels.getOrDefault(FULL, ""),
                labels.getOrDefault(IMAGE, ""),
                labels.getOrDefault(FILES, ""),
                labels.getOrDefault(TRIGGERS, ""),
                dependencies(labels.getOrDefault(DEPENDENCIES, "")));
        return read.content().equals(labels.get(CONTENT)) ? Optional.of(read) : Optional.empty();
    }

    public Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        labels.put(CONTENT, content());
        labels.put(FULL, full);
        labels.put(IMAGE, image);
        labels.put(FILES, files);
        labels.put(TRIGGERS, triggers);
        StringBuilder names = new StringBuilder();
        dependencies.forEach((name, sha) -> names.append(names.isEmpty() ? "" : " ")
                .append(name)
                .append('=')
                .append(sha));
        labels.put(DEPENDENCIES, names.toString());
        return labels;
    }

    private static SortedMap<String, String> dependencies(String label) {
        SortedMap<String, String> all = new TreeMap<>();
        for (String each : label.split(" ", -1)) {
            int equals = each.lastIndexOf('=');
            if (equals > 0) {
                all.put(each.substring(0, equals), each.substring(equals + 1));
            }
        }
        return all;
    }
}
