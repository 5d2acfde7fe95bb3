package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("a kept replay counts for the roles of the server, which other tests make")
class RehearsalTest {
    private static final PostgresBinaries NONE = major -> {
        throw new IOException("no server may be started");
    };

    @TempDir
    private Path folder;

    private ShadowFixture fixture;

    @BeforeEach
    void begin() throws IOException {
        fixture = new ShadowFixture(folder);
    }

    @Test
    void the_second_run_starts_no_server_and_a_changed_file_does() throws IOException {
        fixture.write("sql/V1__book.sql", "CREATE TABLE book (id int);\n");
        ExpectedSchema first = fixture.embedded(TestBinaries::archive).expected(flyway(), ShadowFixture.live());
        ExpectedSchema second = fixture.embedded(NONE).expected(flyway(), ShadowFixture.live());
        assertThat(second).isEqualTo(first);
        assertThat(OneLineObjects.words(second.all())).containsExactly("public.book r id");
        assertThat(second.notes()).anyMatch(note -> note.contains("sorts as C"));
        assertThat(folder.resolve("work/runs")).isEmptyDirectory();

        fixture.write("sql/V1__book.sql", "CREATE TABLE book (id bigint);\n");
        assertThatThrownBy(() -> fixture.embedded(NONE).expected(flyway(), ShadowFixture.live()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no server may be started")
                .hasMessageContaining("deploy.shadowUrl");
    }

    @Test
    void a_damaged_cache_entry_is_made_anew() throws IOException {
        fixture.write("sql/V1__book.sql", "CREATE TABLE book (id int);\n");
        ExpectedSchema first = fixture.onTestServer().expected(flyway(), ShadowFixture.live());
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            for (Path file : files.filter(f -> f.endsWith("1.txt")).toList()) {
                Files.writeString(file, "rubbish");
            }
        }
        fixture.progress().clear();
        assertThat(fixture.onTestServer().expected(flyway(), ShadowFixture.live()))
                .isEqualTo(first);
        assertThat(fixture.progress())
                .anyMatch(line -> line.contains("is damaged: replaying again"))
                .anyMatch(line -> line.contains("scratch database"));
        fixture.progress().clear();
        assertThat(fixture.onTestServer().expected(flyway(), ShadowFixture.live()))
                .isEqualTo(first);
        assertThat(fixture.progress()).containsExactly("Nothing changed since the last replay");
    }

    @Test
    void the_live_server_and_another_major_version_are_refused_as_shadows() throws IOException {
        fixture.write("sql/V1__book.sql", "CREATE TABLE book (id int);\n");
        Rehearsal rehearsal = fixture.rehearsal(Optional.of(ShadowFixture.testServer()), false, NONE);
        int major = TestServers.newest().major();
        LiveFacts same = ShadowFixture.live(major, TestDatabases.systemIdentifier());
        assertThatThrownBy(() -> rehearsal.expected(flyway(), same)).hasMessageContaining("is the live server");
        assertThatThrownBy(() -> rehearsal.expected(flyway(), ShadowFixture.live(major, 0)))
                .hasMessageContaining("cannot be told");
        assertThatThrownBy(() -> rehearsal.expected(flyway(), ShadowFixture.live(major - 1, 1)))
                .hasMessageContaining("is PostgreSQL " + major);
    }

    @Test
    void sql_files_run_in_byte_order_and_prisma_folders_by_name() throws IOException {
        fixture.write(
                "plain/a_second.sql", "ALTER TABLE book ADD title text;\nCREATE INDEX CONCURRENTLY b ON book (id);\n");
        fixture.write("plain/B_first.sql", "CREATE TABLE book (id text DEFAULT '${not a placeholder}');\n");
        ExpectedSource plain = new ExpectedSource.SqlDirectory(folder.resolve("plain"));
        assertThat(OneLineObjects.words(fixture.onTestServer()
                        .expected(plain, ShadowFixture.live())
                        .all()))
                .containsExactly("public.b i id", "public.book r id,title");

        fixture.write("prisma/20240101_init/migration.sql", "CREATE TABLE \"Book\" (id int);\n");
        fixture.write("prisma/20240201_more/migration.sql", "ALTER TABLE \"Book\" ADD title text;\n");
        fixture.write("prisma/seed.sql", "nonsense;\n");
        ExpectedSource prisma = new ExpectedSource.SqlDirectory(folder.resolve("prisma"));
        assertThat(OneLineObjects.words(fixture.onTestServer()
                        .expected(prisma, ShadowFixture.live())
                        .all()))
                .containsExactly("public.\"Book\" r id,title");
    }

    @Test
    void another_tool_gets_the_shadow_by_its_environment() {
        ExpectedSource good = new ExpectedSource.ShadowCommand("echo to $DATABASE_URL", folder);
        assertThat(fixture.onTestServer()
                        .expected(good, ShadowFixture.live())
                        .all()
                        .objects())
                .isEmpty();
        assertThat(fixture.progress()).anyMatch(line -> line.startsWith("to postgresql://postgres@localhost:"));

        ExpectedSource bad = new ExpectedSource.ShadowCommand("echo oops; exit 3", folder);
        assertThatThrownBy(() -> fixture.onTestServer().expected(bad, ShadowFixture.live()))
                .hasMessageContaining("exit code 3");
        assertThat(fixture.progress()).contains("oops");
    }

    @Test
    void what_a_killed_run_left_behind_is_swept_up() throws IOException {
        Path left = folder.resolve("runs/999999999-abc");
        Files.createDirectories(left.resolve("data"));
        Files.writeString(left.resolve("data/postmaster.pid"), "999999998\n");
        ServerFolder mine = ServerFolder.create(folder);
        assertThat(left).doesNotExist();
        assertThat(ServerFolder.create(folder).path()).exists();
        assertThat(mine.path()).exists();
    }

    private ExpectedSource flyway() {
        return new ExpectedSource.FlywayMigrations(
                new FlywaySettings(Map.of("flyway.locations", "filesystem:sql"), folder, List.of()));
    }
}
