package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.deploy.backup.BackupReceipt;
import io.github.schemacheck.deploy.backup.BackupSettings;
import io.github.schemacheck.deploy.backup.DatabaseBackup;
import io.github.schemacheck.deploy.backup.DumpImage;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Dumps the live database with pg_dump to a file that only its owner may read, makes sure that it can be read, and says
 * how to restore it. No file is ever replaced. Roles are not part of it (pg_dumpall --roles-only).
 */
@Mojo(name = "backup", configurator = SecretConfigurator.NAME, aggregator = true, threadSafe = true)
public final class BackupMojo extends DeployMojo {
    private final SettingsDecrypter decrypter;

    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.backup.skip</code>. */
    @Parameter(property = "deploy.backup.skip", defaultValue = "false")
    private boolean skipBackup;

    /** Only says what would be dumped; live is asked for its version. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * The live database. Default: the environment variable <code>DATABASE_URL</code>. Not to be configured with a
     * password in the POM. Example: <code>-Ddeploy.databaseUrl=postgresql://db.example.com/shop</code>.
     */
    @Parameter(property = "deploy.databaseUrl")
    private @Nullable SecretText databaseUrl;

    /**
     * A server of settings.xml whose user and password are taken where the address has none. Default: none. Example:
     * live.
     */
    @Parameter(property = "deploy.serverId", defaultValue = "")
    private @Nullable String serverId;

    /**
     * Where the dump goes. Default: <code>schema-check/backups</code> in <code>XDG_STATE_HOME</code>, or in
     * <code>.local/state</code> in the user's home: outside of the project, where it would end in commits and images.
     */
    @Parameter(property = "deploy.backupDirectory")
    private @Nullable File backupDirectory;

    /**
     * The pg_dump to take. Default: the oldest on the PATH that can read the server. Example: /opt/pg18/bin/pg_dump.
     */
    @Parameter(property = "deploy.pgDump")
    private @Nullable File pgDump;

    /**
     * An image whose pg_dump is taken instead of one of this machine. The Docker Engine has to have it, as none is
     * pulled; it runs in the engine's own network, and gets the password. Default: none. Example: postgres:18.
     */
    @Parameter(property = "deploy.pgDumpImage", defaultValue = "")
    private @Nullable String pgDumpImage;

    /** Where the engine is. Default: DOCKER_HOST, else docker's context. Example: tcp://build.example.com:2376. */
    @Parameter(property = "deploy.dockerHost")
    private @Nullable String dockerHost;

    /** Seconds for the dump. Default: 3600. Example: 36000. */
    @Parameter(property = "deploy.backupTimeout", defaultValue = "3600")
    int backupTimeout;

    @Inject
    public BackupMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    @Override
    protected String skippedBy() {
        return skipBackup ? "deploy.backup.skip" : super.skippedBy();
    }

    @Override
    protected String failure() {
        return "failed";
    }

    @Override
    protected void run() {
        LiveAddress.refusePasswordInPom(execution);
        DatabaseUrl live = new LiveAddress(System.getenv(), session.getSettings(), decrypter)
                .of(
                        SecretText.reveal(databaseUrl),
                        Optional.ofNullable(serverId).orElse(""));
        BackupSettings settings = new BackupSettings(
                live,
                SessionSettings.DEFAULT,
                folder(),
                Optional.ofNullable(pgDump).map(File::toPath),
                Optional.ofNullable(pgDumpImage)
                        .filter(image -> !image.isEmpty())
                        .map(image -> new DumpImage(
                                image, Optional.ofNullable(dockerHost).orElse(""))),
                Duration.ofSeconds(backupTimeout));
        DatabaseBackup backup = new DatabaseBackup(settings, System.getenv(), Clock.systemUTC(), getLog()::info);
        if (dryRun) {
            getLog().info("deploy.dryRun: " + backup.plan());
            return;
        }
        BackupReceipt receipt = backup.run();
        tell(receipt);
        getLog().info("Backup of " + receipt.database() + ": " + receipt.file() + " (" + receipt.bytes() + " bytes, "
                + receipt.entries() + " entries, readable)");
        getLog().info("It becomes a database beside live with:");
        receipt.restore().forEach(line -> getLog().info("  " + line));
    }

    private Path folder() {
        return backupDirectory == null
                ? CacheFolder.ofState(
                                System.getenv(),
                                System.getProperty("user.home", ""),
                                Path.of(project.getBuild().getDirectory()))
                        .resolve("backups")
                : backupDirectory.toPath();
    }
}
