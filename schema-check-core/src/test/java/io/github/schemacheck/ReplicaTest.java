package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.CheckSettings;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.ObjectFilter;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.data.OrphanSettings;
import io.github.schemacheck.data.ReplicaState;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import io.github.schemacheck.testing.TestSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplicaTest {
    private static final String ROWS =
            """
            CREATE TABLE parent (id integer PRIMARY KEY);
            CREATE TABLE child (id integer REFERENCES parent);
            SET session_replication_role = replica;
            INSERT INTO child VALUES (1);
            """;
    private static final SessionSettings IMPATIENT =
            new SessionSettings(Duration.ofSeconds(10), Duration.ZERO, Duration.ofSeconds(20), Duration.ofSeconds(5));

    @Test
    void orphans_are_found_on_another_connection_to_the_same_cluster() {
        try (TestDatabase live = TestServers.newest().createDatabase()) {
            live.execute(ROWS);
            ReviewResult result = review(live.url(), live.url());
            assertThat(result.findings()).map(Finding::check).containsExactly("orphaned-rows");
            assertThat(result.notChecked()).noneMatch(not -> not.what().startsWith("rows of"));
        }
    }

    @Test
    void another_database_is_not_taken_for_a_replica() {
        try (TestDatabase live = TestServers.newest().createDatabase();
                TestDatabase other = TestServers.newest().createDatabase()) {
            live.execute(ROWS);
            assertThat(why(review(live.url(), other.url()))).contains("it is another database, " + other.name());
        }
    }

    @Test
    void where_nobody_listens_the_keys_are_not_checked() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (TestDatabase live = TestServers.newest().createDatabase()) {
            live.execute(ROWS);
            String nobody = "postgresql://postgres@localhost:" + port + "/" + live.name();
            assertThat(why(review(live.url(), nobody))).contains("the replica localhost:" + port);
        }
    }

    @Test
    void a_standby_may_be_behind_and_a_promoted_one_is_none() {
        ReplicaState live = new ReplicaState(7, 1, "shop", false, 500);
        ReplicaState standby = new ReplicaState(7, 1, "shop", true, 380);
        assertThat(live.refusal(standby)).isEmpty();
        assertThat(live.ahead(standby)).isEqualTo(120);
        assertThat(standby.ahead(live)).isZero();
        assertThat(live.refusal(new ReplicaState(7, 2, "shop", false, 600)))
                .hasValueSatisfying(why -> assertThat(why).contains("promoted"));
        assertThat(live.refusal(new ReplicaState(8, 1, "shop", true, 380)))
                .hasValueSatisfying(why -> assertThat(why).contains("system identifier"));
    }

    private static String why(ReviewResult result) {
        assertThat(result.findings()).isEmpty();
        List<NotChecked> rows = result.notChecked().stream()
                .filter(not -> not.what().equals("rows of foreign key public.child.child_id_fkey"))
                .toList();
        assertThat(rows).hasSize(1);
        return rows.get(0).why();
    }

    static ReviewResult review(String live, String replica) {
        ReviewSettings settings = new ReviewSettings(
                DatabaseUrl.parse(live, Map.of()),
                IMPATIENT,
                new Project(Path.of("target/no-project"), new ExpectedSource.ReferenceDatabase(live)),
                TestSettings.NO_SHADOW,
                Stage.BEFORE,
                ObjectFilter.STANDARD,
                new CheckSettings(Suppressions.parse("", ""), false),
                new RowSettings(
                        OrphanSettings.DEFAULT, List.of(), false, Optional.of(DatabaseUrl.parse(replica, Map.of()))));
        return new SchemaReview(
                        request -> {
                            throw new AssertionError("no server is started");
                        },
                        Map.of(),
                        Clock.systemUTC(),
                        line -> {})
                .run(settings);
    }
}
