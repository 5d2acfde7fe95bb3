package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.ScriptFile;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Flyway of whichever version, as far as a replay needs it. Public because what implements it has another loader. */
public interface Migrator {
    /**
     * @param running told which migration runs from now on; empty where it has ended
     * @throws io.github.schemacheck.problem.ProblemException naming file, line and statement of what failed
     */
    void migrate(Shown shown, DataSource database, Consumer<String> running);

    /**
     * What Flyway gets to see.
     *
     * @param included all that may have run afterwards, the ones that already ran too
     * @param others callbacks and what else stands beside the migrations
     * @param nonEmpty whether something else made objects before the first migration
     */
    record Shown(FlywaySettings settings, List<Migration> included, List<ScriptFile> others, boolean nonEmpty) {
        public Shown {
            included = List.copyOf(included);
            others = List.copyOf(others);
        }
    }
}
