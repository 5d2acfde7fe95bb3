package io.github.schemacheck.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A repository that a build works in, made by git itself. */
record GitRepository(Path folder) {
    /** The file {@code git.exclude} beside the configuration names what is not committed. */
    void make(Path config) throws IOException {
        git("init", "--quiet", "--initial-branch=main");
        Files.copy(config, folder.resolve(".git/config"), StandardCopyOption.REPLACE_EXISTING);
        Path exclude = config.resolveSibling("git.exclude");
        if (Files.exists(exclude)) {
            Files.createDirectories(folder.resolve(".git/info"));
            Files.copy(exclude, folder.resolve(".git/info/exclude"), StandardCopyOption.REPLACE_EXISTING);
        }
        commit("First");
    }

    /** @param changes files of one more commit */
    void cloneOf(Path other, Path changes) throws IOException {
        Files.createDirectories(folder);
        git("clone", "--quiet", other.toUri().toString(), ".");
        try (Stream<Path> files = Files.walk(changes)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = folder.resolve(changes.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        commit("Second");
    }

    private void commit(String message) throws IOException {
        git("add", "--all");
        git("-c", "user.name=it", "-c", "user.email=it@example.com", "commit", "--quiet", "--message", message);
    }

    private void git(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("git"));
        all.addAll(List.of(words));
        Process process = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream in = process.getInputStream()) {
            String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("git " + words[0] + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("git " + words[0] + " was interrupted", e);
        }
    }
}
