package io.github.schemacheck.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One tool's migrations: files of the project and rows of one version table, put together.
 *
 * @param files where the project has them, as people say it: {@code prisma/migrations}; empty where only the table is
 *     there, which then belongs to somebody else
 * @param table of this tool; where it could not be read, nothing is known of what ran
 * @param migrations in the order of the tool; empty where nothing can be said of them
 * @param problems of the history as a whole
 * @param rowsOnly names of migrations whose text says nothing of the schema: no schema tells whether they ran
 * @param heads the rows of the table once all ran, where it holds the last ones alone; empty where it holds all, or
 *     where the last ones are not known
 */
public record ToolHistory(
        Tool tool,
        String files,
        VersionTable<?> table,
        List<MigrationStatus> migrations,
        List<HistoryProblem> problems,
        List<NotUnderstood> notUnderstood,
        Set<String> rowsOnly,
        List<String> heads) {
    public ToolHistory {
        rowsOnly = Set.copyOf(rowsOnly);
        heads = List.copyOf(heads);
        migrations = List.copyOf(migrations);
        problems = List.copyOf(problems);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** Of a tool whose migrations stand in one line. */
    public ToolHistory(
            Tool tool,
            String files,
            VersionTable<?> table,
            List<MigrationStatus> migrations,
            List<NotUnderstood> notUnderstood) {
        this(tool, files, table, migrations, List.of(), notUnderstood, Set.of(), List.of());
    }

    /** @return why it is not known which migrations ran; empty where it is */
    public Optional<VersionTable.Unknown<?>> unknown() {
        return table instanceof VersionTable.Unknown<?> unknown ? Optional.of(unknown) : Optional.empty();
    }
}
