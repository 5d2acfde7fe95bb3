package io.github.schemacheck.realprojects;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.testing.TestDatabase;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Flyway without anything of ours, but for the lock that would make CREATE INDEX CONCURRENTLY wait for ever. */
record FlywayItself(FlywaySettings settings) {
    /** Repeatable migrations and callbacks are those of the newest version, and may not run on an older one. */
    private static final Map<String, String> VERSIONED_ONLY =
            Map.of("flyway.repeatableSqlMigrationPrefix", "None", "flyway.skipDefaultCallbacks", "true");

    /** Makes a database as it was after so many versioned migrations; all others are pending. */
    void migrateVersions(TestDatabase live, int most) throws MalformedURLException {
        if (most > 0) {
            Map<String, String> all = new LinkedHashMap<>(settings.properties());
            all.putAll(VERSIONED_ONLY);
            new FlywayItself(new FlywaySettings(all, settings.baseDirectory(), settings.classpath()))
                    .migrate(live, most);
        }
    }

    /** @return in order */
    List<String> versions(TestDatabase live) throws MalformedURLException {
        return versions(flyway(live, Map.of()).info().all());
    }

    /** @return how many versioned migrations there are in all */
    int migrate(TestDatabase live, int most) throws MalformedURLException {
        List<String> versions = versions(live);
        Map<String, String> target =
                most >= versions.size() ? Map.of() : Map.of("flyway.target", versions.get(most - 1));
        flyway(live, target).migrate();
        return versions.size();
    }

    private static List<String> versions(MigrationInfo[] all) {
        return Arrays.stream(all)
                .filter(MigrationInfo::isVersioned)
                .map(each -> each.getVersion().toString())
                .toList();
    }

    private Flyway flyway(TestDatabase live, Map<String, String> more) throws MalformedURLException {
        Map<String, String> all = new LinkedHashMap<>(settings.properties());
        all.putAll(more);
        URL[] folders = new URL[settings.classpath().size()];
        for (int i = 0; i < folders.length; i++) {
            Path folder = settings.classpath().get(i);
            folders[i] = folder.toUri().toURL();
        }
        FluentConfiguration flyway = Flyway.configure(
                        new URLClassLoader(folders, getClass().getClassLoader()))
                .configuration(all)
                .dataSource(live.url(), "postgres", "");
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        return flyway.load();
    }
}
