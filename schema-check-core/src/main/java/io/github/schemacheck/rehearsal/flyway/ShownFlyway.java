package io.github.schemacheck.rehearsal.flyway;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.Migration.Language;
import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.rehearsal.Migrator.Shown;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** A configuration of Flyway with the project's settings, and with the files that it is told and no others. */
final class ShownFlyway {
    /** What shapes the schema; where to connect, what to leave out and what to print is ours. */
    static final Set<String> SHAPING = Set.of(
            "placeholderReplacement",
            "placeholderPrefix",
            "placeholderSuffix",
            "placeholderSeparator",
            "scriptPlaceholderPrefix",
            "scriptPlaceholderSuffix",
            "schemas",
            "defaultSchema",
            "createSchemas",
            "table",
            "tablespace",
            "encoding",
            "detectEncoding",
            "executeInTransaction",
            "mixed",
            "group",
            "initSql",
            "sqlMigrationPrefix",
            "repeatableSqlMigrationPrefix",
            "baselineMigrationPrefix",
            "sqlMigrationSeparator",
            "sqlMigrationSuffixes",
            "callbacks",
            "skipDefaultCallbacks",
            "installedBy",
            "skipExecutingMigrations");

    private ShownFlyway() {}

    /** @param taken names of the settings that are taken over, besides placeholders */
    static FluentConfiguration of(ClassLoader classes, Shown shown, DataSource database, Set<String> taken) {
        FluentConfiguration flyway = Flyway.configure(classes)
                .loggers("slf4j")
                .configuration(properties(shown.settings(), taken))
                .dataSource(database)
                .resourceProvider(files(shown))
                .javaMigrationClassProvider(new JavaMigrations(classes, shown.included()));
        transactionalLockOff(flyway);
        return flyway;
    }

    static void tell(FluentConfiguration flyway, LastStatement last, Consumer<String> running) {
        flyway.callbacks(plus(flyway.getCallbacks(), last, new RunningScript(running)));
    }

    /** With it CREATE INDEX CONCURRENTLY waits for ever for Flyway's own lock connection. */
    private static void transactionalLockOff(FluentConfiguration flyway) {
        try {
            // Newer ones need a JSON library on the class path to read the property.
            flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                    .setTransactionalLock(false);
        } catch (LinkageError olderThanTen) {
            transactionalLockOffByProperty(flyway);
        }
    }

    private static void transactionalLockOffByProperty(FluentConfiguration flyway) {
        try {
            flyway.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
        } catch (FlywayException unknown) {
            // Versions before 9.1.2 have neither the property nor this lock.
        }
    }

    private static ReplayFiles files(Shown shown) {
        List<ScriptFile> files = new ArrayList<>(shown.others());
        shown.included().stream()
                .filter(m -> m.language() == Language.SQL)
                .map(Migration::file)
                .forEach(files::add);
        return new ReplayFiles(files, Charset.forName(shown.settings().value("encoding", "UTF-8")));
    }

    private static Callback[] plus(Callback[] callbacks, Callback... more) {
        return Stream.concat(Arrays.stream(callbacks), Arrays.stream(more)).toArray(Callback[]::new);
    }

    private static Map<String, String> properties(FlywaySettings settings, Set<String> names) {
        Map<String, String> taken = new HashMap<>();
        settings.properties().forEach((name, value) -> {
            String key = name.replaceFirst("^flyway\\.", "");
            if (names.contains(key) || key.startsWith("placeholders.")) {
                taken.put("flyway." + key, value);
            }
        });
        return taken;
    }
}
