package io.github.schemacheck.rehearsal.flyway;

import io.github.schemacheck.rehearsal.Migrator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Lets Flyway itself migrate live, with all that the project forbids and allows there. */
public final class LiveMigrator implements Migrator {
    /** Besides what shapes the schema. */
    private static final Set<String> RULES = Set.of(
            "target",
            "outOfOrder",
            "baselineOnMigrate",
            "baselineVersion",
            "baselineDescription",
            "validateOnMigrate",
            "validateMigrationNaming",
            "ignoreMigrationPatterns",
            "lockRetryCount");

    private final ClassLoader classes;

    /** @param classes of the project: Java migrations and callbacks */
    public LiveMigrator(ClassLoader classes) {
        this.classes = classes;
    }

    @Override
    public void migrate(Shown shown, DataSource database, Consumer<String> running) {
        LastStatement last = new LastStatement();
        Set<String> taken = new HashSet<>(ShownFlyway.SHAPING);
        taken.addAll(RULES);
        try {
            FluentConfiguration flyway = ShownFlyway.of(classes, shown, database, taken);
            ShownFlyway.tell(flyway, last, running);
            flyway.load().migrate();
        } catch (FlywayException e) {
            throw LiveProblem.of(e, last.sql());
        }
    }
}
