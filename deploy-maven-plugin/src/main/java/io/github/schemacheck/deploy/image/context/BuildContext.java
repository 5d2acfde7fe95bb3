package io.github.schemacheck.deploy.image.context;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a folder holds for a build.
 *
 * @param names of all files and folders at its top, also of ignored ones
 * @param parts files and folders at its top that are not ignored, with all that they hold, largest first
 * @param notable folders and files anywhere that are seldom wanted, and are not ignored: {@code target},
 *     {@code .git}, {@code .env}, …
 */
public record BuildContext(Set<String> names, List<Part> parts, List<Part> notable) {
    /**
     * @param path below the context
     * @param files how many
     * @param bytes of all of them
     */
    public record Part(String path, long files, long bytes) {
        Part plus(Part other) {
            return new Part(path, files + other.files, bytes + other.bytes);
        }
    }

    public BuildContext {
        names = Set.copyOf(names);
        parts = parts.stream()
                .sorted(Comparator.comparing(Part::bytes).reversed().thenComparing(Part::path))
                .toList();
        notable = notable.stream().sorted(Comparator.comparing(Part::path)).toList();
    }

    public long files() {
        return parts.stream().mapToLong(Part::files).sum();
    }

    public long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }
}
