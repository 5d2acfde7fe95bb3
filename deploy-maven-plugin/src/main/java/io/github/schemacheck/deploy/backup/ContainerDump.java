package io.github.schemacheck.deploy.backup;

import io.github.schemacheck.deploy.image.container.ToolContainer;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.program.Patience;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * By programs of an image. The dump is written in the container and fetched when it is whole, as the engine may be on
 * another machine. The password is a file in the container: its environment is shown to all who may ask the engine.
 */
final class ContainerDump implements DumpTool {
    private static final String FOLDER = "/schema-check-backup";
    private static final String DUMP = "/live.dump";
    private static final List<String> FILES = List.of("PGSSLROOTCERT", "PGSSLCERT", "PGSSLKEY");

    private final BackupSettings settings;
    private final String image;
    private final Consumer<String> progress;
    private final Engine engine;
    private final ToolContainer container;
    private final String version;

    /** @throws ProblemException where the engine does not run the image, or it holds no pg_dump that is new enough */
    ContainerDump(BackupSettings settings, DumpImage dump, int serverMajor, Consumer<String> progress) {
        this.settings = settings;
        this.image = dump.name();
        this.progress = progress;
        this.engine = Engine.at(dump.dockerHost());
        this.container = ToolContainer.start(engine, image, settings.limit());
        try {
            this.version = fitting(serverMajor).text();
        } catch (ProblemException e) {
            close();
            throw e;
        }
    }

    private DumpVersion fitting(int serverMajor) {
        String said = run(List.of("pg_dump", "--version"), Map.of());
        return DumpVersion.in(said)
                .filter(found -> found.major() >= serverMajor)
                .orElseThrow(() -> new ProblemException(
                        "The pg_dump of the image " + image + " cannot read PostgreSQL " + serverMajor + ": "
                                + said.strip(),
                        "set deploy.pgDumpImage to postgres:" + serverMajor + "."));
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String place() {
        return "pg_dump of the image " + image;
    }

    @Override
    public void dump(Path file) throws IOException {
        Map<String, byte[]> secret = new HashMap<>();
        Map<String, String> environment = environment(secret);
        container.put(secret);
        List<String> words = new ArrayList<>(List.of("pg_dump"));
        words.addAll(settings.dumpOptions(DUMP));
        run(words, environment);
        progress.accept("Fetching the dump from the engine");
        try (OutputStream out = Files.newOutputStream(file)) {
            container.fetch(DUMP, out);
        }
    }

    /** What is a file on this machine is one in the container as well. */
    private Map<String, String> environment(Map<String, byte[]> files) throws IOException {
        Map<String, String> environment = new HashMap<>(LibpqEnvironment.of(settings.live()));
        String password = environment.remove("PGPASSWORD");
        if (password != null) {
            String escaped = password.replace("\\", "\\\\").replace(":", "\\:");
            files.put(FOLDER + "/pgpass", ("*:*:*:*:" + escaped + "\n").getBytes(StandardCharsets.UTF_8));
            environment.put("PGPASSFILE", FOLDER + "/pgpass");
        }
        for (String variable : FILES) {
            Path file = Path.of(environment.getOrDefault(variable, ""));
            if (Files.isRegularFile(file)) {
                files.put(FOLDER + "/" + variable, Files.readAllBytes(file));
                environment.put(variable, FOLDER + "/" + variable);
            }
        }
        return environment;
    }

    /** The bytes that were listed are those that are fetched. */
    @Override
    public int entries(Path file) {
        return DumpTool.count(run(List.of("pg_restore", "--list", DUMP), Map.of()));
    }

    private String run(List<String> words, Map<String, String> environment) {
        String name = words.get(0);
        Patience patience = new Patience(
                settings.limit(), PostgresProgram.LONGER, () -> progress.accept("  " + name + " is still at work"));
        return PostgresProgram.said(
                name,
                container.run(words, environment, patience),
                settings.live().secrets());
    }

    @Override
    public RestoreCommands restore(Path file) {
        String docker = "docker run --rm --interactive --network host --env PGPASSWORD " + image + " ";
        return new RestoreCommands(
                settings.live(),
                docker + "psql",
                docker + "pg_restore",
                "< " + RestoreCommands.quoted(file.toString()));
    }

    @Override
    public void close() {
        container.close();
        try {
            engine.close();
        } catch (IOException alreadyClosed) {
            progress.accept("The connection to the engine was lost.");
        }
    }
}
