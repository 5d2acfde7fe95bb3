package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A folder: the migrations, {@code flyway.conf} where the defaults will not do, {@code applied.txt} with the scripts
 * that live has, {@code init.sql} for deploy.shadowInit, and a file {@code embedded} where the case needs a server of
 * its own.
 */
record ReplayCase(Path folder, Path scratch) {
    /** @return what the user would learn, one fact a line */
    List<String> run() throws IOException {
        FlywaySettings settings = settings();
        try {
            ExpectedSchema expected =
                    rehearsal().expected(new ExpectedSource.FlywayMigrations(settings), live(settings));
            return words(expected);
        } catch (ProblemException e) {
            return clean("problem " + e.problem() + "\nremedy " + e.remedy());
        }
    }

    private List<String> words(ExpectedSchema expected) {
        List<String> lines = new ArrayList<>();
        OneLineObjects.words(expected.applied()).forEach(line -> lines.add("applied " + line));
        expected.pending().forEach(pending -> {
            lines.add("pending " + pending.name());
            pending.changes().stream().map(OneLineObjects::words).sorted().forEach(change -> lines.add("  " + change));
        });
        expected.changing().stream().map(OneLineObjects::words).sorted().forEach(id -> lines.add("changing " + id));
        expected.hazards().forEach(h -> lines.add("hazard " + h.check() + " " + h.migration() + ": set " + h.remedy()));
        expected.notes().forEach(note -> lines.add("note " + note));
        return clean(String.join("\n", lines));
    }

    private List<String> clean(String text) {
        return text.replace(folder.toAbsolutePath() + "/", "")
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private FlywaySettings settings() throws IOException {
        Map<String, String> properties = new HashMap<>(Map.of("flyway.locations", "filesystem:migrations"));
        Path conf = folder.resolve("flyway.conf");
        if (Files.exists(conf)) {
            Properties read = new Properties();
            try (Reader reader = Files.newBufferedReader(conf)) {
                read.load(reader);
            }
            read.forEach((name, value) -> properties.put(name.toString(), value.toString()));
        }
        return new FlywaySettings(properties, folder.toAbsolutePath(), List.of());
    }

    private Rehearsal rehearsal() throws IOException {
        boolean embedded = Files.exists(folder.resolve("embedded"));
        Optional<String> url = embedded ? Optional.empty() : Optional.of(url());
        Path init = folder.resolve("init.sql");
        ShadowSettings settings = new ShadowSettings(
                url,
                true,
                Files.exists(init) ? Files.readString(init) : "",
                Optional.empty(),
                TestBinaries.workIn(scratch),
                Duration.ofSeconds(20));
        Shadow shadow = new Shadow(
                settings, TestBinaries::archive, new OneLineObjects(), Map.of(), Clock.systemUTC(), line -> {});
        return new Rehearsal(shadow);
    }

    private static String url() {
        return "postgresql://postgres@localhost:" + TestServers.newest().port() + "/postgres";
    }

    private LiveFacts live(FlywaySettings settings) throws IOException {
        Path list = folder.resolve("applied.txt");
        List<String> applied = Files.exists(list) ? Files.readAllLines(list) : List.of();
        ServerFacts.Locale locale = new ServerFacts.Locale("UTF8", "libc", "C", "C", "");
        ServerFacts server =
                new ServerFacts(TestServers.newest().major(), "", 1, "shop", "gate", "Europe/Berlin", locale);
        VersionTable<FlywayRow> table = new VersionTable.Found<>(
                new QualifiedName("public", settings.table()), "shop_owner", rows(settings, applied));
        return new LiveFacts(server, "shop_owner", List.of("app", "postgres", "shop_owner"), table);
    }

    private static List<FlywayRow> rows(FlywaySettings settings, List<String> applied) {
        if (applied.isEmpty()) {
            return List.of();
        }
        List<Migration> files = MigrationDirectory.read(settings).migrations();
        List<FlywayRow> rows = new ArrayList<>();
        for (String line : applied) {
            String script = line.replace(" changed", "");
            Migration file = files.stream()
                    .filter(m -> m.script().equals(script))
                    .findFirst()
                    .orElseThrow();
            rows.add(new FlywayRow(
                    rows.size() + 1,
                    file.version().map(Object::toString),
                    file.description(),
                    "SQL",
                    script,
                    line.equals(script) ? file.checksum() : java.util.OptionalInt.of(1),
                    true));
        }
        return rows;
    }
}
