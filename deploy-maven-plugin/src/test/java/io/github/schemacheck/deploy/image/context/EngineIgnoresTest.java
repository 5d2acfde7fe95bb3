package io.github.schemacheck.deploy.image.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.deploy.testing.Command;
import io.github.schemacheck.deploy.testing.TestEngine;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.CaseSample;
import io.github.schemacheck.testing.PropertyTests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated ignore files; the witness is BuildKit, asked by the docker command line. */
class EngineIgnoresTest {
    /** Another one may stand before Debian's in the path, without its builder. */
    private static final List<String> CLIENTS = List.of("docker", "/usr/bin/docker");

    private static final List<String> TREE = CaseFolder.below("dockerignore").stream()
            .flatMap(each -> each.read("tree.txt").stream())
            .findFirst()
            .map(tree -> tree.lines().toList())
            .orElse(List.of());

    private final TestEngine engine = TestEngine.shared();

    @TempDir
    private Path temporary;

    @Test
    void what_travels_is_what_the_engine_at_hand_copies() throws IOException {
        for (String path : TREE) {
            Path file = temporary.resolve("context").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, path);
        }
        Path dockerfile = Files.writeString(temporary.resolve("Dockerfile"), "FROM scratch\nCOPY . /\n");
        String client = client(dockerfile);
        IgnoreLines generated = new IgnoreLines(TREE, PropertyTests.SEED);
        // Each of them decides on all paths of the tree.
        for (int i = CaseSample.whole() ? 240 : 6; i > 0; i--) {
            String text = String.join("\n", generated.nextForAnyEngine()) + "\n";
            assertThat(ours(text))
                    .as("%s\nwith -Dseed=%d", text, PropertyTests.SEED)
                    .isEqualTo(copied(client, dockerfile, text));
        }
    }

    private static Set<String> ours(String text) {
        DockerIgnore ignore = DockerIgnore.parse(text, ".dockerignore");
        return TREE.stream().filter(path -> !ignore.ignores(path)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> copied(String client, Path dockerfile, String text) throws IOException {
        Path ignored = Files.writeString(temporary.resolve("context/.dockerignore"), text);
        build(client, dockerfile);
        Set<String> copied = new TreeSet<>();
        try (InputStream in = Files.newInputStream(temporary.resolve("image.tar"));
                TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8")) {
            for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
                if (!each.isDirectory()
                        && !each.getName().equals(ignored.getFileName().toString())) {
                    copied.add(each.getName());
                }
            }
        }
        return copied;
    }

    private String client(Path dockerfile) {
        for (String client : CLIENTS) {
            try {
                build(client, dockerfile);
                return client;
            } catch (IllegalStateException none) {
                // The next one may have it.
            }
        }
        return Assumptions.abort("no docker command line with BuildKit");
    }

    private void build(String client, Path dockerfile) {
        Stream<String> who = Stream.of("env", "DOCKER_BUILDKIT=1", client, "--config", temporary + "/client");
        Stream<String> what = Stream.of("--host", engine.host(), "build", "--file", dockerfile.toString());
        Stream<String> where =
                Stream.of("--output", "type=tar,dest=" + temporary + "/image.tar", temporary + "/context");
        new Command(
                        temporary,
                        Stream.of(who, what, where).flatMap(words -> words).toList())
                .run();
    }
}
