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
    /** @return how many versioned migrations there are in all */
    int migrate(TestDatabase live, int most) throws MalformedURLException {
        MigrationInfo[] all = flyway(live, Map.of()).info().all();
        List<String> versions = Arrays.stream(all)
                .filter(MigrationInfo::isVersioned)
                .map(each -> each.getVersion().toString())
                .toList();
        Map<String, String> target =
                most >= versions.size() ? Map.of() : Map.of("flyway.target", versions.get(most - 1));
        flyway(live, target).migrate();
        return versions.size();
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
