package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.testing.TestStandby;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replica that streams from live: behind it or not, and after its promotion. */
class StandbyTest {
    private static final String BEHIND = "orphans of the rows written last";

    @TempDir
    private Path folder;

    @Test
    void orphans_are_found_on_a_standby_until_it_is_promoted() throws IOException, SQLException, InterruptedException {
        try (TestStandby servers = TestStandby.start(folder)) {
            servers.onPrimary(
                    """
                    CREATE TABLE parent (id integer PRIMARY KEY);
                    CREATE TABLE child (id integer REFERENCES parent);
                    SET session_replication_role = replica;
                    INSERT INTO child VALUES (1), (2);
                    """);
            servers.catchUp();
            ReviewResult level = review(servers);
            assertThat(level.findings()).singleElement().satisfies(StandbyTest::isOfTwoRows);
            assertThat(level.notChecked()).noneMatch(not -> not.what().equals(BEHIND));

            servers.onStandby("SELECT pg_wal_replay_pause()");
            // Else what was just committed may not stand in the log yet, and nothing is behind it.
            servers.onPrimary("SET synchronous_commit = on; SET session_replication_role = replica;"
                    + " INSERT INTO child VALUES (3)");
            ReviewResult behind = review(servers);
            assertThat(behind.findings()).singleElement().satisfies(StandbyTest::isOfTwoRows);
            assertThat(behind.notChecked())
                    .filteredOn(not -> not.what().equals(BEHIND))
                    .singleElement()
                    .satisfies(
                            not -> assertThat(not.why()).matches("the replica was [1-9]\\d* bytes of log behind live"));

            servers.onStandby("SELECT pg_wal_replay_resume()");
            servers.onStandby("SELECT pg_promote()");
            ReviewResult promoted = review(servers);
            assertThat(promoted.findings()).isEmpty();
            assertThat(promoted.notChecked()).anyMatch(not -> not.why().contains("it was promoted"));
        }
    }

    private static ReviewResult review(TestStandby servers) {
        return ReplicaTest.review(servers.primaryUrl(), servers.standbyUrl());
    }

    private static void isOfTwoRows(Finding finding) {
        assertThat(finding.check()).isEqualTo("orphaned-rows");
        assertThat(finding.message()).contains("2 rows of public.child");
    }
}
