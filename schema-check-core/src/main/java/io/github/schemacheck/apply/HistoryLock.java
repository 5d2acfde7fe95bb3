package io.github.schemacheck.apply;

import io.github.schemacheck.history.Tool;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes the lock of the tool itself, to the end of the transaction, or says who has it. */
record HistoryLock(RepairPlan plan, Consumer<String> progress) {
    /**
     * @param rows the table whose rows are the lock; empty where the tool has none
     * @throws ProblemException where the tool migrates now
     */
    void take(Statement statement, Optional<QualifiedName> rows) throws SQLException {
        QualifiedName table = plan.history().table().name();
        Tool tool = plan.history().tool();
        Optional<Long> number = VersionTableLock.advisory(tool, table);
        if (number.isPresent() && !isFree(statement, number.get())) {
            throw migrating("wait until it has ended, then run it again; who it is says "
                    + VersionTableLock.holder(table) + ";");
        }
        if (tool == Tool.LIQUIBASE) {
            takeRow(statement, rows);
        }
        if (!(plan.history().table() instanceof VersionTable.Absent)) {
            execute(statement, VersionTableLock.table(table));
        }
    }

    private boolean isFree(Statement statement, long number) throws SQLException {
        progress.accept(VersionTableLock.take(number));
        try (ResultSet row = statement.executeQuery(VersionTableLock.take(number))) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Nobody can take the row while its table is locked, and a killed run leaves nothing taken. */
    private void takeRow(Statement statement, Optional<QualifiedName> rows) throws SQLException {
        QualifiedName lock = rows.orElseThrow(() -> new ProblemException(
                "No table has Liquibase's lock, so nothing keeps it from migrating now. Nothing was repaired.",
                "let Liquibase make it: liquibase status; then run it again."));
        execute(statement, VersionTableLock.table(lock));
        progress.accept(VersionTableLock.taken(lock));
        try (ResultSet row = statement.executeQuery(VersionTableLock.taken(lock))) {
            if (row.next()) {
                throw migrating("wait until " + row.getString(1) + " has ended, who has it since " + row.getString(2)
                        + ", then run it again. Where nobody runs any more: liquibase release-locks.");
            }
        }
    }

    private void execute(Statement statement, String sql) throws SQLException {
        progress.accept(sql);
        statement.execute(sql);
    }

    private ProblemException migrating(String remedy) {
        return new ProblemException(
                plan.history().tool().label() + " is migrating now: it holds its lock. Nothing was repaired.", remedy);
    }
}
