package io.github.schemacheck.deploy.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Consumer;

/** Dumps a database to a file that only its owner may read, makes sure that it can be read, and says how to restore. */
public final class DatabaseBackup {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final BackupSettings settings;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Consumer<String> progress;

    /** @param environment of the process: where programs are looked for */
    public DatabaseBackup(
            BackupSettings settings, Map<String, String> environment, Clock clock, Consumer<String> progress) {
        this.settings = settings;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.progress = progress;
    }

    /** @return what would be done; connects, reads and writes nothing */
    public String plan() {
        try (DumpTool tool = tool(facts())) {
            return "would dump " + settings.live().address() + " with " + tool.place() + " (" + tool.version()
                    + ") into " + settings.folder();
        }
    }

    /**
     * @throws ProblemException where there is no fitting pg_dump, or it fails; a file that is not whole keeps the
     *     ending {@code .partial}
     */
    public BackupReceipt run() {
        ServerFacts facts = facts();
        try (DumpTool tool = tool(facts)) {
            progress.accept("Dumping " + settings.live().address() + " (PostgreSQL " + facts.version()
                    + ") with pg_dump " + tool.version());
            return run(facts, tool);
        } catch (IOException e) {
            throw new ProblemException(
                    "The backup cannot be written: " + e.getMessage(),
                    "set deploy.backupDirectory to a folder with room that can be written.",
                    e);
        }
    }

    private BackupReceipt run(ServerFacts facts, DumpTool tool) throws IOException {
        Instant begun = clock.instant();
        Path file = settings.folder().toAbsolutePath().normalize().resolve(name(begun));
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        PrivateFile.create(partial);
        tool.dump(partial);
        Dumped dumped = new Dumped(tool, begun, tool.entries(partial));
        PrivateFile.moveToNew(partial, file);
        BackupReceipt receipt = receipt(file, facts, dumped);
        PrivateFile.create(receiptOf(file));
        Files.write(
                receiptOf(file),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(receipt));
        return receipt;
    }

    private record Dumped(DumpTool tool, Instant begun, int entries) {}

    private BackupReceipt receipt(Path file, ServerFacts facts, Dumped dumped) throws IOException {
        return new BackupReceipt(
                file.toString(),
                PrivateFile.sha256(file),
                Files.size(file),
                settings.live().address(),
                new BackupReceipt.Versions(facts.version(), dumped.tool().version()),
                new BackupReceipt.Times(
                        dumped.begun().toString(), clock.instant().toString()),
                dumped.entries(),
                dumped.tool().restore(file).lines());
    }

    private String name(Instant begun) {
        return settings.live().database().replaceAll("[^\\w.-]", "_") + "-" + STAMP.format(begun) + ".dump";
    }

    private static Path receiptOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".json");
    }

    private ServerFacts facts() {
        settings.live().pooler().refuse("A backup");
        try (Session session = Session.openReadOnly(settings.live(), settings.session())) {
            session.facts().pooler().refuse("A backup");
            return session.facts();
        }
    }

    private DumpTool tool(ServerFacts facts) {
        if (settings.image().isPresent()) {
            return new ContainerDump(settings, settings.image().get(), facts.major(), progress);
        }
        DumpProgram program = DumpProgram.find(settings.program(), environment, facts.major());
        return new LocalDump(program, settings, progress);
    }
}
