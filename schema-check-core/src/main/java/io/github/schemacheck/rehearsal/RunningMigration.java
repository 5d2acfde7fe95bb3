package io.github.schemacheck.rehearsal;

import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.Identifier;

/** While somebody migrates, live is neither what it was nor what it will be: there is nothing to compare with. */
final class RunningMigration {
    private RunningMigration() {}

    /** @throws ProblemException where the version table is locked */
    static void refuse(VersionTable<?> table) {
        if (table instanceof VersionTable.Busy<?> busy) {
            throw new ProblemException(
                    "The version table " + busy.name() + " is locked: a migration seems to be running now.",
                    "wait until it has ended and run again; who holds it is said by"
                            + " SELECT pid, usename, application_name, state, query_start FROM pg_stat_activity"
                            + " WHERE pid IN (SELECT pid FROM pg_locks WHERE relation = "
                            + Identifier.literal(busy.name().toString()) + "::regclass AND granted);");
        }
    }
}
