package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.Content;
import io.github.schemacheck.deploy.changes.Deployed;
import io.github.schemacheck.deploy.changes.Detection;
import io.github.schemacheck.deploy.changes.Memory;
import io.github.schemacheck.deploy.changes.MemoryFile;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * Where is kept what one checkout of a module knows of its last image: outside of it, as a file that each build changes
 * would be copied into the next image.
 */
record ProjectMemory(Path folder, String project) {
    static ProjectMemory of(MavenProject module, CacheFolder cache) {
        String base = module.getBasedir().toPath().toAbsolutePath().normalize().toString();
        String checkout = UUID.nameUUIDFromBytes(base.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        String name = module.getGroupId() + "." + module.getArtifactId() + "-" + checkout;
        return new ProjectMemory(
                cache.path().resolve("changes").resolve(name),
                module.getGroupId() + ":" + module.getArtifactId() + " in " + base);
    }

    MemoryFile file(Consumer<String> warning) {
        return new MemoryFile(folder.resolve("deploy_cache.json"), project, warning);
    }

    /** Of an image that was built just now, and has no digest yet. */
    void keep(String image, Content content, Consumer<String> warning) {
        MemoryFile file = file(warning);
        Optional<Deployed> before =
                file.read().map(known -> new Deployed(known.image(), known.fingerprint(), Optional.of(known.files())));
        file.write(new Memory(
                project,
                Instant.now(),
                Detection.between(before, content).strategy(),
                image,
                "",
                content.fingerprint(),
                content.files()));
    }

    /** @return whether there was anything to forget */
    boolean clear() {
        if (Files.notExists(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
            return true;
        } catch (IOException e) {
            throw new ProblemException(
                    "What is remembered of the last image cannot be deleted: " + e.getMessage(),
                    "delete " + folder + " by hand.",
                    e);
        }
    }

    Path index(String name) {
        return folder.resolve(name.replace('/', '.') + ".index");
    }
}
