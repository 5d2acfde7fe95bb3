package io.github.schemacheck.realprojects;

import io.github.schemacheck.migration.FlywayFiles;
import io.github.schemacheck.migration.FlywaySettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A checkout, and what has to be said to replay it.
 *
 * @param name of the file in {@code real-projects}
 */
record RealProject(String name, Path checkout, Properties said) {
    private static final List<String> OWN_FILES = List.of(
            "src/main/resources/application.properties",
            "src/main/resources/application.yml",
            "flyway.conf",
            "flyway.toml");

    static RealProject read(Path file, Path checkouts) throws IOException {
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            said.load(in);
        }
        String name = file.getFileName().toString().replace(".properties", "");
        return new RealProject(name, checkouts.resolve(said.getProperty("project")), said);
    }

    /** As the plugin puts them together: the project's own files, then what has to be said. */
    FlywaySettings settings() {
        Path base = checkout.resolve(said.getProperty("base"));
        Map<String, String> all = new LinkedHashMap<>();
        OWN_FILES.stream()
                .map(base::resolve)
                .filter(Files::isRegularFile)
                .forEach(file -> all.putAll(FlywayFiles.read(file)));
        said.stringPropertyNames().stream()
                .filter(key -> key.startsWith("flyway."))
                .forEach(key -> all.put(key, said.getProperty(key)));
        return new FlywaySettings(all, base, List.of(base.resolve(said.getProperty("classpath"))));
    }

    String init() {
        return said.getProperty("init", "");
    }

    /** On a server that is somebody's, nothing may be run that concerns all of it. */
    boolean needsServer() {
        return init().contains("ALTER DATABASE");
    }

    String needed() {
        return said.getProperty("needed");
    }

    String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "-C", checkout.toString(), "rev-parse", "HEAD")
                .redirectErrorStream(true)
                .start();
        String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? commit.substring(0, 12) : "no git checkout";
    }

    /** @return the repository on the hosting service, from the folder's name */
    String repository() {
        return said.getProperty("project").replace('+', '/');
    }

    static List<RealProject> all(Path settings, Path checkouts) throws IOException {
        try (Stream<Path> files = Files.list(settings)) {
            List<RealProject> all = new java.util.ArrayList<>();
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                all.add(read(file, checkouts));
            }
            return all;
        }
    }
}
