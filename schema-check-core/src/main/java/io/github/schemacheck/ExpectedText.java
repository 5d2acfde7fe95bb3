package io.github.schemacheck;

import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.rehearsal.ExpectedSchema;
import io.github.schemacheck.rehearsal.ExpectedSource;

/** Where the expected schema comes from, in words. */
final class ExpectedText {
    private ExpectedText() {}

    static String of(ExpectedSource source, ExpectedSchema expected, Stage stage) {
        if (source instanceof ExpectedSource.FlywayMigrations) {
            if (stage == Stage.BEFORE && isHidden(expected)) {
                return "Flyway's migrations, of which nobody knows here which were applied";
            }
            long pending = expected.pending().stream()
                    .mapToLong(step -> step.names().size())
                    .sum();
            long files = expected.history().stream()
                    .flatMap(history -> history.migrations().stream())
                    .filter(m -> !(m instanceof MigrationStatus.Vanished || m instanceof MigrationStatus.Future))
                    .count();
            long replayed = stage == Stage.BEFORE ? files - pending : files;
            return replayed + (stage == Stage.BEFORE ? " applied" : "") + " Flyway migrations, replayed on a shadow";
        }
        if (source instanceof ExpectedSource.SqlDirectory sql) {
            int pending = expected.pending().size();
            return "the SQL files of " + sql.directory()
                    + (pending == 0 || stage == Stage.AFTER ? "" : " but for " + pending + " pending")
                    + ", replayed on a shadow";
        }
        if (source instanceof ExpectedSource.ShadowCommand) {
            return "what deploy.shadowCommand made of a shadow";
        }
        return source instanceof ExpectedSource.SnapshotFile file
                ? "the snapshot " + file.file()
                : "the reference database";
    }

    private static boolean isHidden(ExpectedSchema expected) {
        return expected.history()
                .filter(history -> history.table() instanceof VersionTable.NotReadable<?>)
                .isPresent();
    }
}
