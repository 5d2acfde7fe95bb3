package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.Rollback;
import io.github.schemacheck.deploy.railway.Target;
import io.github.schemacheck.problem.ProblemException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Deploys an image that ran before. The database is never taken back, so an older application meets the schema as it is
 * now: without a proof that it fits, the goal refuses unless it is told that somebody knows.
 */
@Mojo(name = "rollback", aggregator = true, requiresProject = false, threadSafe = true)
public final class RollbackMojo extends RailwayMojo {
    /** Where to: previous, a deployment's id, or an image by digest. Default: previous. */
    @Parameter(property = "deploy.rollbackTo", defaultValue = "previous")
    String rollbackTo;

    /** Whether to go back though nothing proves that the older application fits the schema. Default: false. */
    @Parameter(property = "deploy.rollbackUnproven", defaultValue = "false")
    boolean rollbackUnproven;

    /** Whether only to say what would be done. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    boolean dryRun;

    @Inject
    public RollbackMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    protected void run() {
        RailwayClient client = connect();
        Target target = target(client);
        Rollback rollback = new Rollback(client, target, getLog()::info);
        Rollback.Goal goal = rollback.goal(rollbackTo);
        String what = target + " back to " + (goal.image().isEmpty() ? "" : goal.image() + " ")
                + goal.deployment()
                        .map(old -> "of deployment " + old.id() + " of " + old.createdAt())
                        .orElse("");
        if (dryRun) {
            getLog().info("Would take " + what.strip() + ". Nothing was changed.");
            return;
        }
        if (!rollbackUnproven) {
            throw new ProblemException(
                    "Nothing proves that this image fits the database as it is now, so it was not taken " + what.strip()
                            + ".",
                    "look at what was migrated since then; if the older application can live with it, set"
                            + " -Ddeploy.rollbackUnproven. The database itself is not taken back.");
        }
        getLog().info("Taking " + what.strip());
        getLog().info("Live: " + rollback.run(goal, patience()).orThrow());
    }
}
