package io.github.schemacheck.apply;

import io.github.schemacheck.connection.Session;
import io.github.schemacheck.problem.ProblemException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Tells from another session how far a long build of an index is. */
final class BuildProgress {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final String QUERY =
            """
            SELECT relid::regclass || ': ' || phase || CASE WHEN blocks_total > 0
            THEN ', ' || 100 * blocks_done / blocks_total || ' % read' WHEN lockers_total > 0
            THEN ', waiting for the end of transaction ' || (lockers_done + 1) || ' of ' || lockers_total ELSE '' END
            FROM pg_catalog.pg_stat_progress_create_index WHERE datname = current_database()""";

    private final LiveConnections around;
    private final Thread thread = new Thread(this::watch, "schema-check-progress");

    private BuildProgress(LiveConnections around) {
        this.around = around;
        thread.setDaemon(true);
    }

    static BuildProgress begin(LiveConnections around) {
        BuildProgress progress = new BuildProgress(around);
        progress.thread.start();
        return progress;
    }

    void end() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(PAUSE.toMillis());
                tell();
            }
        } catch (InterruptedException ended) {
            // By end().
        }
    }

    private void tell() {
        try (Connection connection = Session.connectReadOnly(around.live(), around.session());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                around.progress().accept("  " + row.getString(1));
            }
        } catch (SQLException | ProblemException notTold) {
            // The build goes on; the next look may succeed.
        }
    }
}
