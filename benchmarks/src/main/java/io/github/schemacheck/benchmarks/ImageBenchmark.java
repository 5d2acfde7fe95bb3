package io.github.schemacheck.benchmarks;

import io.github.schemacheck.deploy.testing.TestEngine;
import io.github.schemacheck.deploy.testing.TestRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures build and push of an image after a change of code, beside peers; writes IMAGES.md and into README.md. */
public final class ImageBenchmark {
    private ImageBenchmark() {}

    public static void main(String[] none) throws IOException, InterruptedException {
        int rounds = Integer.getInteger("rounds", 5);
        int warmRounds = Integer.getInteger("warmRounds", 20);
        Path work = Files.createDirectories(Path.of(System.getProperty("work")));
        ImageProject project =
                new ImageProject(Files.createTempDirectory(work, "images"), TestEngine.start(), TestRegistry.open());
        project.create();
        List<Row> rows = new ArrayList<>(new ImageContest(project).run(rounds));
        rows.addAll(new WarmBuilds(project).run(warmRounds));
        new ImageResults(rows)
                .write(
                        Path.of(System.getProperty("root")),
                        Map.of(
                                "rounds", String.valueOf(rounds),
                                "warmRounds", String.valueOf(warmRounds),
                                "image", project.told(),
                                "engine",
                                        project.engine()
                                                .docker("version", "--format", "{{.Server.Version}}")
                                                .strip(),
                                "jib", System.getProperty("jib.version"),
                                "fabric8", System.getProperty("fabric8.version")));
        System.exit(0);
    }
}
