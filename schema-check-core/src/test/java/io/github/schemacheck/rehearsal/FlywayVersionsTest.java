package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.migration.FlywaySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FlywayVersionsTest {
    @Test
    void nothing_is_said_where_the_project_has_no_flyway_or_ours() {
        assertThat(versions(true)).isEqualTo(FlywayVersions.of(settings("postgresql-42.7.14.jar"), true));
        assertThat(versions(true).notes()).isEmpty();
        assertThat(versions(true, "flyway-core-" + FlywayVersions.ours() + ".jar")
                        .notes())
                .isEmpty();
    }

    @Test
    void ours_replays_sql_whatever_the_project_uses() {
        assertThat(versions(false, "flyway-core-9.22.3.jar"))
                .isEqualTo(new FlywayVersions(false, List.of(both("9.22.3", "."))));
    }

    @Test
    void the_projects_own_replays_java_code() {
        FlywayVersions nine = versions(true, "flyway-core-9.22.3.jar");
        assertThat(nine.own()).isTrue();
        assertThat(nine.notes())
                .containsExactly("Replayed with the project's own Flyway 9.22.3, which its Java code was written for;"
                        + " without that it would be " + FlywayVersions.ours() + ".");
        assertThat(versions(true, "flyway-core-10.22.0.jar", "flyway-database-postgresql-10.22.0.jar")
                        .own())
                .isTrue();
    }

    @Test
    void one_that_cannot_replay_is_named_with_the_reason() {
        assertThat(versions(true, "flyway-core-10.22.0.jar"))
                .isEqualTo(new FlywayVersions(
                        false,
                        List.of(both("10.22.0", ", without flyway-database-postgresql beside it on its class path."))));
        assertThat(versions(true, "flyway-core-5.2.4.jar"))
                .isEqualTo(new FlywayVersions(
                        false, List.of(both("5.2.4", ", too old to replay its Java code with (8 or newer)."))));
    }

    private static String both(String theirs, String end) {
        return "Replayed with Flyway " + FlywayVersions.ours() + "; the project uses " + theirs + end;
    }

    private static FlywayVersions versions(boolean runsJava, String... jars) {
        return FlywayVersions.of(settings(jars), runsJava);
    }

    private static FlywaySettings settings(String... jars) {
        Path repository = Path.of("repository");
        return new FlywaySettings(
                Map.of(), Path.of(""), Stream.of(jars).map(repository::resolve).toList());
    }
}
