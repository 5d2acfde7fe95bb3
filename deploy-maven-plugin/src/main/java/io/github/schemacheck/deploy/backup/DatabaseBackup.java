package io.github.schemacheck.deploy.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.connection.DatabaseUrl;
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
import java.util.List;
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
        DumpProgram program = program(facts());
        return "would dump " + settings.live().address() + " with " + program.path() + " (" + program.version()
                + ") into " + settings.folder();
    }

    /**
     * @throws ProblemException where there is no fitting pg_dump, or it fails; a file that is not whole keeps the
     *     ending {@code .partial}
     */
    public BackupReceipt run() {
        ServerFacts facts = facts();
        DumpProgram program = program(facts);
        Instant begun = clock.instant();
        Path file = settings.folder().toAbsolutePath().normalize().resolve(name(begun));
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        progress.accept("Dumping " + settings.live().address() + " (PostgreSQL " + facts.version() + ") with pg_dump "
                + program.version());
        try {
            PrivateFile.create(partial);
            dump(program, partial);
            Dumped dumped = new Dumped(program, begun, entries(program, partial));
            PrivateFile.moveToNew(partial, file);
            BackupReceipt receipt = receipt(file, facts, dumped);
            PrivateFile.create(receiptOf(file));
            Files.write(
                    receiptOf(file),
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(receipt));
            return receipt;
        } catch (IOException e) {
            throw new ProblemException(
                    "The backup cannot be written: " + e.getMessage(),
                    "set deploy.backupDirectory to a folder with room that can be written.",
                    e);
        }
    }

    private record Dumped(DumpProgram program, Instant begun, int entries) {}

    private void dump(DumpProgram program, Path partial) {
        List<String> words = List.of(
                program.path().toString(),
                "--format=custom",
                "--no-password",
                "--lock-wait-timeout=" + settings.session().statementTimeout().toMillis(),
                "--file=" + partial);
        DatabaseUrl live = settings.live();
        new Program(words, LibpqEnvironment.of(live), live.secrets()).run(settings.limit(), () -> tell(partial));
    }

    private void tell(Path partial) {
        try {
            progress.accept("  " + Files.size(partial) / 1_000_000 + " MB so far");
        } catch (IOException notThereYet) {
            // The next look may find it.
        }
    }

    /** Reads the table of contents, as a restore would. */
    private int entries(DumpProgram program, Path file) {
        List<String> words = List.of(program.restore().toString(), "--list", file.toString());
        String listed = new Program(words, Map.of(), settings.live().secrets()).run(settings.limit(), () -> {});
        return (int) listed.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(";"))
                .count();
    }

    private BackupReceipt receipt(Path file, ServerFacts facts, Dumped dumped) throws IOException {
        return new BackupReceipt(
                file.toString(),
                PrivateFile.sha256(file),
                Files.size(file),
                settings.live().address(),
                new BackupReceipt.Versions(facts.version(), dumped.program().version()),
                new BackupReceipt.Times(
                        dumped.begun().toString(), clock.instant().toString()),
                dumped.entries(),
                new RestoreCommands(settings.live(), dumped.program().restore(), file).lines());
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

    private DumpProgram program(ServerFacts facts) {
        return DumpProgram.find(settings.program(), environment, facts.major());
    }
}
