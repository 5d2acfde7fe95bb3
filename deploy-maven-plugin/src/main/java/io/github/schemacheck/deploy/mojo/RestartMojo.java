package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.railway.Deployment;
import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.Target;
import io.github.schemacheck.problem.ProblemException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Restarts what runs, with the same image and the same settings: no deployment. */
@Mojo(name = "restart", aggregator = true, requiresProject = false, threadSafe = true)
public final class RestartMojo extends RailwayMojo {
    /** Whether only to say what would be done. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    boolean dryRun;

    @Inject
    public RestartMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    protected void run() {
        RailwayClient client = connect();
        Target target = target(client);
        Deployment live = client.services().read(target).active().stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        "Nothing of " + target + " runs that could be restarted.", "deploy it; see deploy:status."));
        if (dryRun) {
            getLog().info("Would restart " + live + ". Nothing was changed.");
            return;
        }
        client.deployments().restart(live.id());
        getLog().info("Restarted " + live);
    }
}
