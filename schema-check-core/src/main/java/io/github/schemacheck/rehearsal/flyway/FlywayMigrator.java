package io.github.schemacheck.rehearsal.flyway;

import io.github.schemacheck.rehearsal.Migrator;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets Flyway itself migrate a shadow: what order and what rows of others the project forbids does not matter there.
 */
public final class FlywayMigrator implements Migrator {
    private final ClassLoader classes;

    /** @param classes of the project: Java migrations and callbacks */
    public FlywayMigrator(ClassLoader classes) {
        this.classes = classes;
    }

    @Override
    public void migrate(Shown shown, DataSource database, Consumer<String> running) {
        LastStatement last = new LastStatement();
        try {
            FluentConfiguration flyway = ShownFlyway.of(classes, shown, database, ShownFlyway.SHAPING)
                    .validateOnMigrate(false)
                    .outOfOrder(true);
            ShownFlyway.tell(flyway, last, running);
            if (shown.nonEmpty()) {
                flyway.baselineOnMigrate(true).baselineVersion("0").baselineDescription("deploy.shadowInit");
            }
            flyway.load().migrate();
        } catch (FlywayException e) {
            throw ReplayProblem.of(e, last.sql());
        }
    }
}
