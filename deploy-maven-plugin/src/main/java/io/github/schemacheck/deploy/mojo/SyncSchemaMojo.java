package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.ReviewSettings;
import io.github.schemacheck.SchemaSync;
import io.github.schemacheck.SyncResult;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes the script that gives live what its applied migrations make and live lacks, as a callback of Flyway to be
 * reviewed and committed. The script drops nothing, may run twice, and is proven on a shadow built like live. Live is
 * only read.
 */
@Mojo(
        name = "sync-schema",
        configurator = SecretConfigurator.NAME,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class SyncSchemaMojo extends ReviewMojo {
    private final RepositorySystem repositories;
    private final SettingsDecrypter decrypter;

    /** Only shows the script, which is proven all the same. Default: false. Example: <code>-Ddeploy.dryRun</code>. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * Where the script goes. Files of other names there are left alone. Not a folder of the application's migrations,
     * which would run it at every start. Default: schema-check/callbacks.
     */
    @Parameter(property = "deploy.callbackDirectory", defaultValue = "${project.basedir}/schema-check/callbacks")
    File callbackDirectory;

    /** Seconds for which a statement of the script may wait for a lock. Default: 5. Example: 2. */
    @Parameter(property = "deploy.lockTimeout", defaultValue = "5")
    int lockTimeout;

    @Inject
    public SyncSchemaMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        this.repositories = repositories;
        this.decrypter = decrypter;
    }

    @Override
    protected void review() {
        CallbackFolder folder = new CallbackFolder(callbackDirectory.toPath());
        folder.refuseIn(Path.of(project.getBuild().getSourceDirectory()).resolveSibling("resources"));
        SettingsOf parameters = new SettingsOf(this, repositories, decrypter);
        ReviewSettings settings = parameters.review();
        getLog().info("deploy:sync-schema compares " + settings.live().address() + " with its applied migrations");
        SyncResult result = new SchemaSync(parameters.binaries(), System.getenv(), getLog()::info)
                .run(settings, Duration.ofSeconds(lockTimeout));
        result.leftOut().forEach(left -> getLog().warn("Left to people: " + left));
        result.unlikeLive().forEach(left -> getLog().warn("The shadow of the proof was unlike live: " + left));
        if (dryRun) {
            result.script().ifPresent(script -> script.toString().lines().forEach(getLog()::info));
            getLog().info("deploy.dryRun: nothing is written");
            return;
        }
        getLog().info(result.script()
                .map(script -> "Proven with " + result.pending() + " pending migration(s) after it. Look at "
                        + shown(folder.write(script)) + ", and commit it.")
                .orElseGet(() ->
                        folder.remove() ? "Nothing to do: the script of another day is removed." : "Nothing to do."));
    }
}
