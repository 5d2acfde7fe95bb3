package io.github.schemacheck.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlywayFilesTest {
    private static final Map<String, String> SPRING = Map.of(
            "flyway.locations", "classpath:a,classpath:b",
            "flyway.sqlMigrationPrefix", "M",
            "flyway.placeholders.my-name", "x",
            "flyway.postgresql.transactional.lock", "false");

    @TempDir
    private Path folder;

    @Test
    void flyway_conf_without_its_secrets() throws IOException {
        assertThat(
                        read(
                                "flyway.conf",
                                """
                flyway.url=jdbc:postgresql://db/shop
                flyway.password=secret
                flyway.locations=filesystem:C:\\sql,classpath:db
                # flyway.table=x
                flyway.placeholders.who=me
                """))
                .isEqualTo(
                        Map.of("flyway.locations", "filesystem:C:\\sql,classpath:db", "flyway.placeholders.who", "me"));
    }

    @Test
    void flyway_toml_with_its_environment() throws IOException {
        assertThat(
                        read(
                                "flyway.toml",
                                """
                [environments.production]
                url = "jdbc:postgresql://db/shop"
                password = "secret"
                schemas = ["shop", "audit"]

                [flyway]
                environment = "production" # the only one
                locations = [
                  "filesystem:sql",   # first
                  'classpath:db/migration',
                ]
                outOfOrder = true
                [flyway.placeholders]
                "table.prefix" = "a#b"
                [flyway.postgresql.transactional]
                lock = false
                """))
                .containsEntry("flyway.schemas", "shop,audit")
                .containsEntry("flyway.locations", "filesystem:sql,classpath:db/migration")
                .containsEntry("flyway.outOfOrder", "true")
                .containsEntry("flyway.placeholders.table.prefix", "a#b")
                .containsEntry("flyway.postgresql.transactional.lock", "false")
                .doesNotContainValue("secret");
    }

    @Test
    void spring_boot_properties() throws IOException {
        assertThat(
                        read(
                                "application.properties",
                                """
                server.port=80
                spring.flyway.locations=classpath:a,classpath:b
                spring.flyway.sql-migration-prefix=M
                spring.flyway.placeholders.my-name=x
                spring.flyway.postgresql.transactional-lock=false
                """))
                .isEqualTo(SPRING);
    }

    @Test
    void spring_boot_yaml() throws IOException {
        assertThat(
                        read(
                                "application.yml",
                                """
                server:
                  port: 80
                spring:
                  datasource.url: jdbc:postgresql://db/shop
                  flyway:
                    locations:   # two
                      - classpath:a
                      - "classpath:b"
                    sql-migration-prefix: M
                    placeholders:
                      my-name: 'x'
                    postgresql.transactional-lock: false
                ---
                spring.flyway.locations: classpath:test
                """))
                .isEqualTo(SPRING);
    }

    private Map<String, String> read(String name, String text) throws IOException {
        return FlywayFiles.read(Files.writeString(folder.resolve(name), text));
    }
}
