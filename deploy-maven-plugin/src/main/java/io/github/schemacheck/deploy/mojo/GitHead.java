package io.github.schemacheck.deploy.mojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commit that is checked out, read without git.
 *
 * @param root the folder that holds {@code .git}; it need not
 */
record GitHead(Path root) {
    private static final String REFERENCE = "ref: ";

    Optional<String> commit() {
        try {
            Path git = folder(root.resolve(".git"), "gitdir: ");
            String head = Files.readString(git.resolve("HEAD")).strip();
            return head.startsWith(REFERENCE) ? reference(git, head.substring(REFERENCE.length())) : Optional.of(head);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** In a work tree, {@code .git} is a file that names a folder. */
    private static Path folder(Path place, String prefix) throws IOException {
        if (!Files.isRegularFile(place)) {
            return place;
        }
        String text = Files.readString(place).strip();
        return place.resolveSibling(text.startsWith(prefix) ? text.substring(prefix.length()) : text)
                .normalize();
    }

    private static Optional<String> reference(Path git, String name) throws IOException {
        Path common = Files.exists(git.resolve("commondir")) ? folder(git.resolve("commondir"), "") : git;
        for (Path place : new Path[] {git.resolve(name), common.resolve(name)}) {
            if (Files.isRegularFile(place)) {
                return Optional.of(Files.readString(place).strip());
            }
        }
        Path packed = common.resolve("packed-refs");
        if (!Files.isRegularFile(packed)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(packed)) {
            return lines.filter(line -> line.endsWith(" " + name))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .findFirst();
        }
    }
}
