package io.github.schemacheck.benchmarks;

import io.github.schemacheck.deploy.testing.TestEngine;
import io.github.schemacheck.deploy.testing.TestRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** A Maven project whose image each contender can make: a Java, the jars that it uses, its classes. */
record ImageProject(Path folder, TestEngine engine, TestRegistry registry) {
    private static final int CLASSES = 60;
    private static final int CLASS_BYTES = 20_000;

    /** Changes one class; every time to something else. */
    static final List<String> CHANGE =
            List.of("sh", "-c", "head -c " + CLASS_BYTES + " /dev/urandom > target/classes/org/example/C7.class");

    void create() throws IOException, InterruptedException {
        engine.makeJavaBase(base());
        engine.docker("push", base());
        Path classes = Files.createDirectories(folder.resolve("target/classes/org/example"));
        Random random = new Random(1);
        for (int i = 0; i < CLASSES; i++) {
            byte[] bytes = new byte[CLASS_BYTES];
            random.nextBytes(bytes);
            Files.write(classes.resolve("C" + i + ".class"), bytes);
        }
        Files.writeString(
                folder.resolve("Dockerfile"), Resource.text("image-Dockerfile").replace("@base@", base()));
        Files.writeString(folder.resolve(".dockerignore"), "**\n!target/classes/**\n!target/dependency/**\n");
        // The same for fabric8's plugin, whose patterns only leave out.
        Files.writeString(folder.resolve(".maven-dockerignore"), "*.xml\ntarget/jib/**\ntarget/schema-check/**\n");
        Files.writeString(folder.resolve("pom.xml"), pom());
        Files.writeString(folder.resolve("settings.xml"), Resource.settings());
        Measured.of(
                maven(
                        "copies",
                        "dependency:copy-dependencies",
                        "-DincludeScope=runtime",
                        "-DoutputDirectory=target/dependency"),
                log());
    }

    private String pom() throws IOException {
        return Resource.text("image-pom.xml")
                .replace("@plugin.version@", System.getProperty("plugin.version"))
                .replace("@jib.version@", System.getProperty("jib.version"))
                .replace("@fabric8.version@", System.getProperty("fabric8.version"))
                .replace("@registry@", registry.host())
                .replace("@engine@", engine.host())
                .replace("@base.digest@", baseByDigest());
    }

    private String base() {
        return registry.host() + "/base:1";
    }

    private String baseByDigest() {
        return engine.docker("inspect", "--format", "{{index .RepoDigests 0}}", base())
                .strip();
    }

    Path log() {
        return folder.resolveSibling("last.log");
    }

    /** @return after a change of code: {@code mvn} with these words */
    Contender maven(String name, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-B",
                "-s",
                "settings.xml",
                "-Dmaven.repo.local=" + System.getProperty("local.repository")));
        command.addAll(List.of(words));
        return new Contender(name, List.of(CHANGE, command), folder, "");
    }

    /** @return after a change of code: the command line client's build and push */
    Contender commandLine(String name) {
        String image = registry.host() + "/cli:1";
        return new Contender(
                name,
                List.of(CHANGE, docker("build", "-q", "-t", image, "."), docker("push", "-q", image)),
                folder,
                "");
    }

    private List<String> docker(String... words) {
        List<String> command = new ArrayList<>(
                List.of("env", "DOCKER_BUILDKIT=1", System.getProperty("docker", "docker"), "--host", engine.host()));
        command.addAll(List.of(words));
        return command;
    }

    /** @return for people */
    String told() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("target/dependency"))) {
            List<Path> jars = all.toList();
            long bytes = jars.stream().mapToLong(jar -> jar.toFile().length()).sum();
            String base =
                    engine.docker("inspect", "--format", "{{.Size}}", base()).strip();
            return String.format(
                    Locale.ROOT,
                    "a Java of %d MB, %d jars of %d MB, %d classes of %.1f MB",
                    Long.parseLong(base) / 1_000_000,
                    jars.size(),
                    bytes / 1_000_000,
                    CLASSES,
                    CLASSES * CLASS_BYTES / 1e6);
        }
    }
}
