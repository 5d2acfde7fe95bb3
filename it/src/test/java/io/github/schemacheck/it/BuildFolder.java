package io.github.schemacheck.it;

import io.github.schemacheck.deploy.testing.TestEngine;
import io.github.schemacheck.deploy.testing.TestRegistry;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder in which one build runs. */
public record BuildFolder(Path folder) {
    private static final String JAVA = "java ";
    static final String APPLICATION = "application.sql";

    /** Builds run side by side: its lines would stand in the log of another. Held, or its level would be forgotten. */
    private static final List<Logger> OF_RAILWAY = Stream.of("io.undertow", "org.xnio", "org.jboss.threads")
            .map(Logger::getLogger)
            .toList();

    static {
        OF_RAILWAY.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private static final Map<String, String> DATABASES = Map.of("live", "", "reference", "_reference");

    /**
     * The invoker tells a script its own folder only. As the scripts are shared, that is the build's with
     * {@code ../../../src/shared} behind it.
     */
    public static BuildFolder behind(Path scripts) {
        Path up = Path.of("..", "..", "..", "src", "shared");
        if (!scripts.endsWith(up)) {
            throw new IllegalStateException(scripts + " does not end in " + up);
        }
        return new BuildFolder(
                scripts.getRoot().resolve(scripts.subpath(0, scripts.getNameCount() - up.getNameCount())));
    }

    /**
     * The project that {@code base.txt} names, seen from the base project, with the build's files on top; without that
     * file, and without a POM of its own, the base project itself.
     */
    public void layOver(Path standard) throws IOException {
        Path other = folder.resolve("base.txt");
        if (Files.exists(folder.resolve("pom.xml")) && !Files.exists(other)) {
            return;
        }
        Path base = Files.exists(other)
                ? standard.resolve(Files.readString(other).strip()).normalize()
                : standard;
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = folder.resolve(base.relativize(file).toString());
                if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    /** The folder {@code live} becomes a database of the build's name, {@code reference} one more. */
    public void createDatabases(LiveServer server) throws IOException, SQLException {
        for (Map.Entry<String, String> database : DATABASES.entrySet()) {
            if (Files.isDirectory(folder.resolve(database.getKey()))) {
                new LiveDatabase(server, folder.getFileName() + database.getValue()).create(folder, database.getKey());
            }
        }
    }

    /** With {@code application.sql} an application is at work on the database until {@link #endApplication}. */
    public Optional<Application> startApplication(LiveServer server) {
        return Files.exists(folder.resolve(APPLICATION))
                ? Optional.of(
                        Application.start(server.database(folder.getFileName().toString())))
                : Optional.empty();
    }

    public void endApplication(Optional<Application> application)
            throws IOException, SQLException, InterruptedException {
        if (application.isPresent()) {
            application.get().end(folder);
        }
    }

    /**
     * A build with {@code engine.config} gets a Docker Engine and a locked registry of its own; the file's lines become
     * options of its Maven, {@code @registry@} being the registry; {@code java <image>} makes an image with Java.
     */
    public Optional<TestEngine> startEngine() throws IOException {
        Path config = folder.resolve("engine.config");
        if (!Files.exists(config)) {
            return Optional.empty();
        }
        TestEngine engine = TestEngine.start();
        List<String> lines = Files.readAllLines(config);
        for (String line : lines) {
            if (line.startsWith(JAVA)) {
                engine.makeJavaBase(line.substring(JAVA.length()));
            }
        }
        String options = lines.stream()
                .filter(line -> !line.startsWith(JAVA))
                .map(line -> line.replace("@registry@", TestRegistry.locked().host()) + "\n")
                .collect(Collectors.joining());
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(folder.resolve(".mvn/maven.config"), options + "-Ddeploy.dockerHost=" + engine.host() + "\n");
        return Optional.of(engine);
    }

    /**
     * The file {@code git.config} makes the build a repository of its own with one commit; else it is part of the one
     * around it. With a folder {@code next} there is a clone of it too, with one more commit of what that folder has.
     */
    public void makeRepository() throws IOException {
        if (Files.exists(folder.resolve("git.config"))) {
            new GitRepository(folder).make(folder.resolve("git.config"));
            if (Files.exists(folder.resolve("next"))) {
                new GitRepository(folder.resolve("clone")).cloneOf(folder, folder.resolve("next"));
            }
        }
    }

    /**
     * A build with {@code railway.config} gets a small Railway of its own; the file's lines become options of Maven.
     *
     * @param engine runs what is deployed, at {@code deploy.smokeUrl}; without one nothing really runs
     * @param databasePort of the server that has the build's database, which Railway has as postgres
     */
    public void startRailway(Optional<TestEngine> engine, int databasePort) throws IOException {
        Path config = folder.resolve("railway.config");
        if (!Files.exists(config)) {
            return;
        }
        TestRailway railway = TestRailway.start();
        String options = Files.readString(config) + "-Ddeploy.railwayUrl=" + railway.url() + "\n";
        if (engine.isPresent()) {
            int port = freePort();
            String database = "postgresql://postgres:" + LiveDatabase.PASSWORD + "@127.0.0.1:" + databasePort + "/"
                    + folder.getFileName();
            railway.state().machine(new EngineMachine(engine.get(), port, database));
            options += "-Ddeploy.smokeUrl=http://127.0.0.1:" + port + "\n";
        }
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(
                folder.resolve(".mvn/maven.config"), options, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** @return whether this machine has what the build needs; where not, the invoker counts it as skipped */
    public boolean canRun() {
        return !Files.exists(folder.resolve("engine.config"))
                || TestEngine.missing().isEmpty();
    }
}
