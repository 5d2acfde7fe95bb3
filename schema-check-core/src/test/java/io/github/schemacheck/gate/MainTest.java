package io.github.schemacheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.snapshot.Snapshot;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final String SNAPSHOT = "-Ddeploy.expected=snapshot";

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();
    private TestDatabase live;

    @BeforeEach
    void make() throws IOException, SQLException {
        live = TestServers.newest().createDatabase();
        live.execute("CREATE TABLE book (id int PRIMARY KEY, isbn text NOT NULL)");
        Path file = folder.resolve("schema-check/schema.txt");
        Files.createDirectories(file.getParent());
        try (Connection connection = live.connection();
                Writer out = Files.newBufferedWriter(file)) {
            Snapshot.write(Catalog.read(connection).schema(), out);
        }
    }

    @AfterEach
    void drop() {
        live.close();
    }

    @Test
    void it_is_open_where_live_is_what_is_expected_and_leaves_the_reports() throws IOException {
        assertThat(run(SNAPSHOT)).as("%s", lines).isEqualTo(Main.OPEN);
        assertThat(lines).anyMatch(line -> line.startsWith("READY"));
        try (Stream<Path> files = Files.list(folder.resolve("target/schema-check"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("report.json", "report.txt", "report.html", "junit.xml", "report.sarif");
        }
    }

    @Test
    void it_is_closed_where_live_is_something_else_unless_that_is_accepted() throws IOException {
        live.execute("ALTER TABLE book DROP COLUMN isbn");
        assertThat(run(SNAPSHOT, "-Ddeploy.reports=none", "-Ddeploy.reportDirectory=reports"))
                .isEqualTo(Main.CLOSED);
        assertThat(lines)
                .anyMatch(line -> line.contains("column public.book.isbn"))
                .contains("The database is not what the code expects: 1 error(s), 0 warning(s).");
        assertThat(folder.resolve("reports/report.json")).exists();
        assertThat(folder.resolve("reports/junit.xml")).doesNotExist();
        assertThat(run(SNAPSHOT, "-Ddeploy.failOn=never")).isEqualTo(Main.OPEN);
        assertThat(run(SNAPSHOT, "-Ddeploy.excludeTables=public.book")).isEqualTo(Main.OPEN);
        assertThat(run("-Ddeploy.expected=database", "-Ddeploy.expectedDatabaseUrl=" + live.url()))
                .isEqualTo(Main.OPEN);
    }

    @Test
    void without_a_verdict_it_says_why_and_what_to_do() {
        assertThat(run("-Ddeploy.passwort=it-secret")).isEqualTo(Main.NO_VERDICT);
        assertThat(lines)
                .anyMatch(line -> line.contains("There is no option -Ddeploy.passwort."))
                .noneMatch(line -> line.contains("it-secret"));
        assertThat(run("-Dflyway.password=it-secret", "validate")).isEqualTo(Main.NO_VERDICT);
        assertThat(run(SNAPSHOT, "-Ddeploy.orphanBudget=long")).isEqualTo(Main.NO_VERDICT);
        assertThat(lines).anyMatch(line -> line.contains("deploy.orphanBudget is \"long\"."));
        assertThat(run(SNAPSHOT, "-Ddeploy.snapshotFile=absent.txt")).isEqualTo(Main.NO_VERDICT);
        assertThat(folder.resolve("target/schema-check/junit.xml")).content().contains("errors=\"1\"");
        assertThat(new Main(Map.of(), folder, lines::add).run(List.of(SNAPSHOT)))
                .isEqualTo(Main.NO_VERDICT);
        assertThat(lines).anyMatch(line -> line.contains("DATABASE_URL is not set"));
    }

    @Test
    void migrations_ask_for_a_shadow_that_somebody_else_has() throws IOException {
        Files.writeString(folder.resolve("V1__book.sql"), "CREATE TABLE book (id int PRIMARY KEY, isbn text NOT NULL)");
        String here = "-Ddeploy.locations=filesystem:" + folder;
        assertThat(run(here)).isEqualTo(Main.NO_VERDICT);
        assertThat(lines)
                .anyMatch(line -> line.contains("with -Ddeploy.expected=snapshot it needs none"))
                .anyMatch(line -> line.contains("set deploy.shadowUrl"));
        String shadow = "-Ddeploy.shadowUrl=postgresql://postgres@localhost:"
                + live.server().port() + "/postgres";
        assertThat(run(here, shadow, "-Ddeploy.allowShadowOnLive", "-Ddeploy.stage=after"))
                .isEqualTo(Main.CLOSED);
        assertThat(lines).anyMatch(line -> line.contains("ERROR version-table-missing"));
    }

    @Test
    void a_dry_run_asks_nobody() {
        Main main = new Main(Map.of("DATABASE_URL", "postgresql://nobody.invalid/shop"), folder, lines::add);
        assertThat(main.run(List.of("-Ddeploy.dryRun", "-Ddeploy.stage=after"))).isEqualTo(Main.OPEN);
        assertThat(lines).contains("deploy.dryRun: would compare after migrating with: migrations");
    }

    private int run(String... arguments) {
        return new Main(Map.of("DATABASE_URL", live.url()), folder, lines::add).run(List.of(arguments));
    }
}
