package io.github.schemacheck.deploy.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.deploy.testing.PackagedPostgres;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a server of Debian's packages, whose pg_dump is of its own version; where there is none, this is skipped. */
class DatabaseBackupTest {
    private static PackagedPostgres server;

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-27T20:15:30Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        assumeTrue(PackagedPostgres.programs().isPresent(), "there is no PostgreSQL of Debian's packages");
        server = PackagedPostgres.start();
        server.psql("postgres", "CREATE DATABASE \"Web shop\"");
        server.psql(
                "Web%20shop",
                "CREATE TABLE book (id int PRIMARY KEY, title text); INSERT INTO book SELECT i, 'Title ' || i FROM"
                        + " generate_series(1, 1000) i");
    }

    @Test
    void its_own_words_restore_it() throws IOException {
        BackupReceipt receipt = backup(Optional.empty()).run();
        Path file = Path.of(receipt.file());
        assertThat(file).isEqualTo(folder.resolve("backups/Web_shop-20261127-201530.dump"));
        assertThat(receipt.sha256()).isEqualTo(PrivateFile.sha256(file)).hasSize(64);
        assertThat(receipt.entries()).isGreaterThan(2);
        receipt.restore().forEach(server::shell);
        assertThat(server.psql("Web%20shop_restored", "SELECT count(*), max(title) FROM book"))
                .isEqualTo("1000|Title 999");
        assertThat(server.psql("Web%20shop", "SELECT count(*) FROM book")).isEqualTo("1000");
        assertThat(Files.readString(file.resolveSibling(file.getFileName() + ".json")))
                .contains(receipt.sha256())
                .doesNotContain(PackagedPostgres.PASSWORD);
        assertThat(receipt.toString()).doesNotContain(PackagedPostgres.PASSWORD);
        try (Stream<Path> written = Files.list(folder.resolve("backups"))) {
            assertThat(written).hasSize(2).allSatisfy(each -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .isEqualTo("rw-------"));
        }
        assertThatThrownBy(() -> backup(Optional.empty()).run())
                .as("of the same second")
                .isInstanceOf(ProblemException.class);
        assertThat(PrivateFile.sha256(file)).isEqualTo(receipt.sha256());
    }

    /** A stand-in that keeps what everybody could see of pg_dump while it runs. */
    @Test
    void the_password_is_no_argument() throws IOException {
        Path spy = script(
                "pg_dump",
                """
                [ $1 = --version ] || echo "$@" > %s/seen
                exec %s "$@"
                """
                        .formatted(folder, real("pg_dump")));
        script("pg_restore", "exec " + real("pg_restore") + " \"$@\"\n");
        backup(Optional.of(spy)).run();
        assertThat(Files.readString(folder.resolve("seen")))
                .contains("--format=custom")
                .doesNotContain(PackagedPostgres.PASSWORD);
    }

    @Test
    void an_older_pg_dump_and_one_that_fails_are_named_with_what_to_do() throws IOException {
        Path old = script("pg_dump", "echo 'pg_dump (PostgreSQL) 9.6.24'\n");
        assertThatThrownBy(() -> backup(Optional.of(old)).run())
                .hasMessageContaining("or newer, as the server is: too old: " + old + " is 9.6.24.")
                .hasMessageContaining("deploy.pgDump");
        assertThat(folder.resolve("backups")).doesNotExist();
        Path failing = script(
                "pg_dump",
                """
                [ $1 = --version ] && echo 'pg_dump (PostgreSQL) 99.1' && exit
                echo "pg_dump: error: permission denied for table $PGPASSWORD" >&2; exit 1
                """);
        assertThatThrownBy(() -> backup(Optional.of(failing)).run())
                .hasMessageContaining("pg_dump failed with status 1: pg_dump: error: permission denied for table ***")
                .hasMessageContaining("pg_read_all_data");
        assertThat(folder.resolve("backups/Web_shop-20261127-201530.dump")).doesNotExist();
    }

    private DatabaseBackup backup(Optional<Path> program) {
        BackupSettings settings = new BackupSettings(
                DatabaseUrl.parse(server.url("Web%20shop"), Map.of()),
                SessionSettings.DEFAULT,
                folder.resolve("backups"),
                program,
                Optional.empty(),
                Duration.ofMinutes(1));
        return new DatabaseBackup(settings, System.getenv(), clock, line -> {});
    }

    private static Path real(String program) {
        return PackagedPostgres.programs().orElseThrow().resolve(program);
    }

    private Path script(String name, String text) throws IOException {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script;
    }
}
