package io.github.schemacheck.history;

import java.util.List;

/**
 * Files and rows of one tool, put together.
 *
 * @param migrations in the order in which the tool runs them, then the rows that have no file
 */
public record Reconciled(List<MigrationStatus> migrations, List<HistoryProblem> problems) {
    public Reconciled {
        migrations = List.copyOf(migrations);
        problems = List.copyOf(problems);
    }
}
