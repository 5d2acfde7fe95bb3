package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.trace.TableSize;
import io.github.schemacheck.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder: {@code before.sql} makes what live has, {@code migrations} are pending, {@code live.txt} says how large live's
 * tables are: {@code public.book 80000000 rows 12000 MB}, and {@code timezone Europe/Paris} where that matters.
 *
 * @param scratch an empty folder of this case
 */
public record RehearsedCase(CaseFolder folder, TestServer server, Path scratch) {
    public Trace run() throws IOException {
        Path files = Files.createDirectories(scratch.resolve("migrations"));
        Files.writeString(files.resolve("V1__before.sql"), folder.read("before.sql").orElseThrow());
        for (String name : folder.files("migrations")) {
            Path target = scratch.resolve(name);
            Files.createDirectories(target.getParent());
            Files.writeString(target, folder.read(name).orElseThrow());
        }
        Map<String, String> properties = Map.of("flyway.locations", "filesystem:migrations");
        FlywaySettings settings = new FlywaySettings(properties, scratch, List.of());
        Shadow shadow = new Shadow(
                new ShadowSettings(
                        Optional.of("postgresql://postgres@localhost:" + server.port() + "/postgres"),
                        true,
                        "",
                        Optional.empty(),
                        scratch,
                        Duration.ofSeconds(30)),
                TestBinaries::archive,
                new CatalogSchemas(),
                Map.of(),
                Clock.systemUTC(),
                line -> {});
        return new Rehearsal(shadow)
                .trace(new ExpectedSource.FlywayMigrations(settings), live(settings), new LiveTables(sizes(), "0"));
    }

    private LiveFacts live(FlywaySettings settings) {
        Migration first = MigrationDirectory.read(settings).migrations().stream()
                .filter(migration -> migration.script().equals("V1__before.sql"))
                .findFirst()
                .orElseThrow();
        FlywayRow row = new FlywayRow(
                1, Optional.of("1"), "before", "SQL", first.script(), first.checksum(), true);
        ServerFacts.Locale locale = new ServerFacts.Locale("UTF8", "libc", "C", "C", "");
        String zone = words("timezone").findFirst().map(words -> words[1]).orElse("UTC");
        ServerFacts facts = new ServerFacts(server.major(), "", 1, "shop", "gate", zone, locale);
        VersionTable<FlywayRow> table =
                new VersionTable.Found<>(new QualifiedName("public", settings.table()), "postgres", List.of(row));
        return new LiveFacts(facts, "postgres", List.of("postgres"), table);
    }

    private Map<QualifiedName, TableSize> sizes() {
        Map<QualifiedName, TableSize> sizes = new HashMap<>();
        words("").filter(words -> words.length == 5)
                .forEach(words -> sizes.put(
                        QualifiedName.parse(words[0]),
                        new TableSize(Long.parseLong(words[1]), Long.parseLong(words[3]) << 20, 0, 1)));
        return sizes;
    }

    private Stream<String[]> words(String first) {
        return folder.read("live.txt").orElse("").lines().filter(line -> line.startsWith(first)).map(line ->
                line.split(" ", -1));
    }
}
