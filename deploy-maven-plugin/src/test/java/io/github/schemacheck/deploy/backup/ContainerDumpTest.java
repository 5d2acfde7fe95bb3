package io.github.schemacheck.deploy.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.deploy.testing.PackagedPostgres;
import io.github.schemacheck.deploy.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a server of Debian's packages, by its own programs in an image that is made here. */
class ContainerDumpTest {
    private static PackagedPostgres server;
    private static TestEngine engine;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        assumeTrue(PackagedPostgres.programs().isPresent(), "there is no PostgreSQL of Debian's packages");
        engine = TestEngine.shared();
        Path bin = PackagedPostgres.programs().orElseThrow();
        engine.makeBaseWith(
                "postgres-client:1", List.of(bin.resolve("pg_dump"), bin.resolve("pg_restore"), bin.resolve("psql")));
        server = PackagedPostgres.start();
        server.psql("postgres", "CREATE DATABASE shop");
        server.psql(
                "shop", "CREATE TABLE book (id int PRIMARY KEY); INSERT INTO book SELECT generate_series(1, 100000)");
    }

    @AfterEach
    void nothing_is_left_on_the_engine() {
        assertThat(engine.docker("ps", "--all", "--quiet", "--filter", "label=io.github.schemacheck.tool"))
                .isEmpty();
    }

    @Test
    void its_own_words_restore_it() throws IOException {
        BackupReceipt receipt = backup("postgres-client:1").run();
        Path file = Path.of(receipt.file());
        assertThat(receipt.sha256()).isEqualTo(PrivateFile.sha256(file));
        assertThat(receipt.entries()).isGreaterThan(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        receipt.restore().forEach(line -> server.shell("DOCKER_HOST=" + engine.host() + " " + line));
        assertThat(server.psql("shop_restored", "SELECT count(*) FROM book")).isEqualTo("100000");
    }

    @Test
    void an_image_that_does_not_serve_is_named_with_what_to_do() {
        assertThatThrownBy(() -> backup("absent:1").run())
                .hasMessageContaining("has no image absent:1")
                .hasMessageContaining("docker pull absent:1");
        assertThatThrownBy(() -> backup("Post gres").run())
                .hasMessageContaining("makes no container of Post gres: ")
                .hasMessageContaining("docker images");
        assertThatThrownBy(() -> backup("base:1").run())
                .hasMessageContaining("pg_dump failed with status 12")
                .hasMessageContaining("exec: \"pg_dump\": executable file not found in $PATH");
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void what_pg_dump_complains_of_is_told_without_the_password() {
        server.psql("postgres", "CREATE ROLE poor LOGIN PASSWORD '" + PackagedPostgres.PASSWORD + "'");
        String url = server.url("shop").replace("postgres:", "poor:");
        assertThatThrownBy(() -> backup(url, "postgres-client:1").run())
                .hasMessageContaining("pg_dump failed with status 1: pg_dump: error: ")
                .hasMessageContaining("pg_read_all_data")
                .hasMessageNotContaining(PackagedPostgres.PASSWORD);
    }

    /** Everybody who may ask the engine sees a container's environment and the words of what runs in it. */
    @Test
    void the_plan_says_which_image_and_the_engine_is_told_no_password() {
        assertThat(backup("postgres-client:1").plan()).contains("with pg_dump of the image postgres-client:1 (");
        String told = engine.events(() -> backup("postgres-client:1").run(), "exec_create: pg_restore --list");
        assertThat(told).contains("exec_create: pg_dump --format=custom").doesNotContain(PackagedPostgres.PASSWORD);
    }

    private DatabaseBackup backup(String image) {
        return backup(server.url("shop"), image);
    }

    private DatabaseBackup backup(String url, String image) {
        BackupSettings settings = new BackupSettings(
                DatabaseUrl.parse(url, Map.of()),
                SessionSettings.DEFAULT,
                folder.resolve("backups"),
                Optional.empty(),
                Optional.of(new DumpImage(image, engine.host())),
                Duration.ofMinutes(1));
        return new DatabaseBackup(settings, System.getenv(), Clock.systemUTC(), line -> {});
    }
}
