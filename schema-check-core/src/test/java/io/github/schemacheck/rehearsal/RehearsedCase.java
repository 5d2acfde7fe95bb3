package io.github.schemacheck.rehearsal;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.trace.TableSize;
import io.github.schemacheck.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * A folder: {@code before.sql} makes what live has, {@code migrations} are pending, {@code live.txt} tells the size of
 * tables: {@code public.book 80000000 rows 12000 MB}; how often an index is used: {@code public.book_title 500 scans};
 * {@code timezone Europe/Paris}; a setting of Flyway; {@code rehearseRows 50}; and {@code budget 300} seconds.
 *
 * @param scratch an empty folder of this case
 */
public record RehearsedCase(CaseFolder folder, TestServer server, Path scratch) {
    public Trace run() throws IOException {
        Path files = Files.createDirectories(scratch.resolve("migrations"));
        Files.writeString(
                files.resolve("V1__before.sql"), folder.read("before.sql").orElseThrow());
        try (TestDatabase live = server.createDatabase()) {
            Flyway.configure()
                    .loggers("slf4j")
                    .dataSource(live.url(), null, null)
                    .locations("filesystem:" + files)
                    .load()
                    .migrate();
            for (String name : folder.files("migrations")) {
                Path target = scratch.resolve(name);
                Files.createDirectories(target.getParent());
                Files.writeString(target, folder.read(name).orElseThrow());
            }
            return trace(live);
        }
    }

    private Trace trace(TestDatabase live) {
        Map<String, String> properties = new HashMap<>(
                Map.of("flyway.locations", "filesystem:migrations", "flyway.postgresql.transactional.lock", "false"));
        words("flyway").forEach(words -> properties.put(words[0], words[1]));
        ExpectedSource source = new ExpectedSource.FlywayMigrations(new FlywaySettings(properties, scratch, List.of()));
        ShadowSettings settings = new ShadowSettings(
                Optional.of("postgresql://postgres@localhost:" + server.port() + "/postgres"),
                true,
                "",
                Optional.empty(),
                scratch,
                Duration.ofSeconds(30));
        Rehearsal rehearsal = new Rehearsal(settings, TestBinaries::archive, Map.of(), line -> {});
        words("timezone")
                .forEach(words -> live.execute("ALTER DATABASE " + live.name() + " SET timezone = '" + words[1] + "'"));
        DatabaseUrl url = DatabaseUrl.parse(live.url(), Map.of());
        try (Session session = Session.openReadOnly(url, SessionSettings.DEFAULT)) {
            LiveFacts facts = session.read(connection -> LiveFacts.read(connection, session.facts(), source));
            Schema schema = session.read(Catalog::read).schema();
            LiveTables tables = session.read(LiveTables::read);
            Map<QualifiedName, TableSize> sizes = new HashMap<>(tables.sizes());
            sizes.putAll(sizes());
            LiveTables known = new LiveTables(sizes, indexScans(), tables.lockTimeout());
            return rehearsal.trace(source, new LiveState(facts, schema, known), number("rehearseRows", 1));
        }
    }

    /** @return in seconds; 0 for none */
    int budget() {
        return number("budget", 0);
    }

    private int number(String name, int usual) {
        return words(name).map(words -> Integer.valueOf(words[1])).findFirst().orElse(usual);
    }

    private Map<QualifiedName, Long> indexScans() {
        Map<QualifiedName, Long> scans = new HashMap<>();
        words("")
                .filter(words -> words.length == 3 && words[2].equals("scans"))
                .forEach(words -> scans.put(QualifiedName.parse(words[0]), Long.parseLong(words[1])));
        return scans;
    }

    private Map<QualifiedName, TableSize> sizes() {
        Map<QualifiedName, TableSize> sizes = new HashMap<>();
        words("")
                .filter(words -> words.length == 5)
                .forEach(words -> sizes.put(
                        QualifiedName.parse(words[0]),
                        new TableSize(Long.parseLong(words[1]), Long.parseLong(words[3]) << 20, 0, 1)));
        return sizes;
    }

    private Stream<String[]> words(String first) {
        return folder.read("live.txt")
                .orElse("")
                .lines()
                .filter(line -> line.startsWith(first))
                .map(line -> line.split(" ", -1));
    }
}
