package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.ReviewSettings;
import io.github.schemacheck.apply.DatabaseLock;
import io.github.schemacheck.apply.LiveMigration;
import io.github.schemacheck.apply.Migrated;
import io.github.schemacheck.apply.Patience;
import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.ExpectedSource;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/**
 * Lets Flyway run the pending migrations on live, with the project's settings and the callbacks that deploy:sync-schema
 * wrote. A busy lock is waited for in small portions, two runs come one after the other, and what a killed run left
 * half done the next one finishes.
 */
@Mojo(
        name = "migrate",
        configurator = SecretConfigurator.NAME,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class MigrateMojo extends ReviewMojo {
    private final RepositorySystem repositories;
    private final SettingsDecrypter decrypter;

    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.migrate.skip</code>. */
    @Parameter(property = "deploy.migrate.skip", defaultValue = "false")
    private boolean skipMigrate;

    /** Only says what would run; live is read. Default: false. Example: <code>-Ddeploy.dryRun</code>. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Callbacks of Flyway besides those in its locations. Default: schema-check/callbacks. */
    @Parameter(property = "deploy.callbackDirectory", defaultValue = "${project.basedir}/schema-check/callbacks")
    File callbackDirectory;

    /** Whether callbacks have to be just as they are committed. Default: false; deploy:railway asks for it. */
    @Parameter(property = "deploy.committedCallbacks", defaultValue = "false")
    boolean committedCallbacks;

    /** Seconds of one attempt of a statement to get its lock, while others wait behind it. Default: 5. Example: 2. */
    @Parameter(property = "deploy.lockTimeout", defaultValue = "5")
    int lockTimeout;

    /** How often a busy lock is tried, with 1, 2, 4 … 30 seconds between. Default: 8. Example: 20. */
    @Parameter(property = "deploy.lockAttempts", defaultValue = "8")
    int lockAttempts;

    /** Seconds for one statement; 0 for as long as it takes. Default: 900. Example: 3600. */
    @Parameter(property = "deploy.migrationTimeout", defaultValue = "900")
    int migrationTimeout;

    /** Seconds for one concurrent build of an index, which blocks nobody. Default: 3600. Example: 36000. */
    @Parameter(property = "deploy.indexTimeout", defaultValue = "3600")
    int indexTimeout;

    /** Seconds to wait for another run that has the database. Default: 600. Example: 0. */
    @Parameter(property = "deploy.runTimeout", defaultValue = "600")
    int runTimeout;

    @Inject
    public MigrateMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        this.repositories = repositories;
        this.decrypter = decrypter;
    }

    @Override
    protected String skippedBy() {
        return skipMigrate ? "deploy.migrate.skip" : super.skippedBy();
    }

    @Override
    protected String failure() {
        return "failed";
    }

    @Override
    protected void review() {
        ReviewSettings settings = new SettingsOf(this, repositories, decrypter).review();
        if (!(settings.project().expected() instanceof ExpectedSource.FlywayMigrations flyway)) {
            throw new ProblemException(
                    "The project has no migrations of Flyway.", "migrate with its own tool, or set deploy.locations.");
        }
        LiveMigration migration =
                new LiveMigration(settings.live(), settings.session(), flyway.settings(), getLog()::info);
        List<ScriptFile> callbacks = callbacks();
        getLog().info("deploy:migrate migrates " + settings.live().address());
        callbacks.forEach(callback -> getLog().debug("Callback: " + callback.origin()));
        if (dryRun) {
            List<String> pending = migration.pending();
            pending.forEach(script -> getLog().info("  pending: " + script));
            callbacks.forEach(callback -> getLog().info("  callback: " + callback.name()));
            getLog().info("deploy.dryRun: " + pending.size() + " migration(s) would run; nothing was changed");
            return;
        }
        Optional<DatabaseLock> held = told(DatabaseLock.class);
        if (held.isPresent()) {
            migrate(migration, held.get(), callbacks);
            return;
        }
        Duration wait = patience().run();
        try (DatabaseLock lock = DatabaseLock.take(settings.live(), settings.session(), wait, getLog()::info)) {
            migrate(migration, lock, callbacks);
        }
    }

    private List<ScriptFile> callbacks() {
        List<ScriptFile> callbacks = new CallbackFolder(callbackDirectory.toPath()).scripts();
        if (committedCallbacks && !callbacks.isEmpty()) {
            new CommittedFiles(callbackDirectory.toPath(), getLog()::info).verify();
        }
        return callbacks;
    }

    private void migrate(LiveMigration migration, DatabaseLock lock, List<ScriptFile> callbacks) {
        Migrated migrated = migration.run(lock, callbacks, patience());
        tell(migrated);
        getLog().info(
                        migrated.applied().isEmpty()
                                ? "Nothing was pending; live stays at version " + migrated.version() + "."
                                : "Applied " + migrated.applied().size() + " migration(s); live is at version "
                                        + migrated.version() + ".");
    }

    Patience patience() {
        return new Patience(
                Duration.ofSeconds(lockTimeout),
                lockAttempts,
                Duration.ofSeconds(migrationTimeout),
                Duration.ofSeconds(indexTimeout),
                Duration.ofSeconds(runTimeout));
    }
}
