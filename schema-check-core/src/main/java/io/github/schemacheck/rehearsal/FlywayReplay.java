package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.Migration.Language;
import io.github.schemacheck.migration.ScriptFile;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Lets Flyway itself migrate the shadow with the project's settings, with the files that it is told and no others. */
final class FlywayReplay {
    /** What shapes the schema; where to connect, what to leave out and what to print is ours. */
    private static final Set<String> TAKEN = Set.of(
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

    private final FlywaySettings settings;
    private final List<ScriptFile> others;
    private final ShadowDatabase shadow;
    private final JavaMigrations java;

    FlywayReplay(FlywaySettings settings, List<ScriptFile> others, ShadowDatabase shadow, JavaMigrations java) {
        this.settings = settings;
        this.others = List.copyOf(others);
        this.shadow = shadow;
        this.java = java;
    }

    /**
     * @param included all that may have run afterwards, the ones that already ran too
     * @param nonEmpty whether something else made objects before the first migration
     * @throws io.github.schemacheck.problem.ProblemException naming file, line and statement of what failed
     */
    void migrate(Collection<Migration> included, boolean nonEmpty) {
        List<ScriptFile> files = new ArrayList<>(others);
        included.stream()
                .filter(m -> m.language() == Language.SQL)
                .map(Migration::file)
                .forEach(files::add);
        Charset encoding = Charset.forName(settings.value("encoding", "UTF-8"));
        LastStatement last = new LastStatement();
        try {
            FluentConfiguration flyway = Flyway.configure(java.loader())
                    .loggers("slf4j")
                    .configuration(properties())
                    .dataSource(shadow.source())
                    .resourceProvider(new ReplayFiles(files, encoding))
                    .javaMigrationClassProvider(() -> java.classes(included))
                    .outOfOrder(true);
            // With it CREATE INDEX CONCURRENTLY waits for ever for Flyway's own lock connection. Set here and not by
            // its
            // property, because Flyway needs another JSON library on the class path to read that one.
            flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                    .setTransactionalLock(false);
            flyway.callbacks(plus(flyway.getCallbacks(), last));
            if (nonEmpty) {
                flyway.baselineOnMigrate(true).baselineVersion("0").baselineDescription("deploy.shadowInit");
            }
            flyway.load().migrate();
        } catch (FlywayException e) {
            throw ReplayProblem.of(e, last.sql());
        }
    }

    private static Callback[] plus(Callback[] callbacks, Callback another) {
        Callback[] all = Arrays.copyOf(callbacks, callbacks.length + 1);
        all[callbacks.length] = another;
        return all;
    }

    private Map<String, String> properties() {
        Map<String, String> taken = new HashMap<>();
        settings.properties().forEach((name, value) -> {
            String key = name.replaceFirst("^flyway\\.", "");
            if (TAKEN.contains(key) || key.startsWith("placeholders.")) {
                taken.put("flyway." + key, value);
            }
        });
        return taken;
    }
}
