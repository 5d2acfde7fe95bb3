package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.ApplicationFit;
import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.Rollback;
import io.github.schemacheck.deploy.railway.Target;
import io.github.schemacheck.deploy.release.GatePlace;
import io.github.schemacheck.deploy.release.Goals;
import io.github.schemacheck.problem.ProblemException;
import java.util.Map;
import java.util.Objects;
import javax.inject.Inject;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Deploys an image that ran before. The database is never taken back, so an older application meets the schema as it is
 * now: that it fits is proven by deploy:validate-application, from a fresh clone too. Without that proof the goal
 * refuses unless it is told that somebody knows.
 */
@Mojo(
        name = "rollback",
        aggregator = true,
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class RollbackMojo extends RailwayMojo {
    private final BuildPluginManager plugins;

    /** Where to: previous, a deployment's id, or an image by digest. Default: previous. */
    @Parameter(property = "deploy.rollbackTo", defaultValue = "previous")
    String rollbackTo;

    /** Whether to go back though nothing proves that the older application fits the schema. Default: false. */
    @Parameter(property = "deploy.rollbackUnproven", defaultValue = "false")
    boolean rollbackUnproven;

    /**
     * Who asks the database: <code>here</code> (default), or <code>pre-deploy</code>: the older image's own pre-deploy
     * command, where a private database is reached in Railway's network only.
     */
    @Parameter(property = "deploy.gate", defaultValue = "here")
    String gate;

    /** Whether only to say what would be done. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    boolean dryRun;

    @Inject
    public RollbackMojo(SettingsDecrypter decrypter, BuildPluginManager plugins) {
        super(decrypter);
        this.plugins = plugins;
    }

    @Override
    protected void run() throws MojoFailureException {
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
        if (!GatePlace.of(gate).isHere()) {
            leaveToImage(client.services().read(target).preDeployCommand(), what.strip());
        } else if (!rollbackUnproven) {
            prove(goal.image(), what.strip());
        }
        getLog().info("Taking " + what.strip());
        getLog().info("Live: " + rollback.run(goal, patience()).orThrow());
    }

    private void leaveToImage(String command, String what) {
        if (command.isEmpty()) {
            throw notProven(what, "deploy.gate is pre-deploy, and there is no pre-deploy command");
        }
        getLog().info("Whether it fits the database is for its own pre-deploy command to say: " + command);
    }

    /** Refuses what misses something, and what nobody can tell. */
    private void prove(String image, String what) throws MojoFailureException {
        ApplicationFit fit;
        if (!image.contains("@sha256:")) {
            throw notProven(what, "its name has no digest, so it may be another image by now");
        }
        try {
            goals().run("validate-application", Map.of("application", image, "stage", "before", "failOn", "never"));
            fit = told(ApplicationFit.class)
                    .orElseThrow(() -> new ProblemException("The proof was left out.", "let it run."));
        } catch (ProblemException e) {
            throw notProven(what, e.problem());
        }
        if (!fit.misses().isEmpty()) {
            throw new MojoFailureException("The application of " + image + " may miss in the database as it is now:\n  "
                    + String.join("\n  ", fit.misses())
                    + "\n  What to do: go forward: mend the application that runs, or"
                    + " add in a new migration what the older one misses, and release that. If you know that it does"
                    + " without, set -Ddeploy.rollbackUnproven. The database itself is not taken back.");
        }
        if (!fit.isProven()) {
            throw notProven(what, String.join("; ", fit.notProven()));
        }
    }

    private static ProblemException notProven(String what, String why) {
        return new ProblemException(
                "Nothing proves that this image fits the database as it is now, so it was not taken " + what + ": "
                        + why,
                "mend that, or look at what was migrated since then; if the older application can live with it, set"
                        + " -Ddeploy.rollbackUnproven. The database itself is not taken back.");
    }

    @SuppressWarnings("unchecked") // Maven's own map has no types.
    private Goals goals() {
        if (project.getFile() == null) {
            throw new ProblemException("There is no project here whose migrations could be replayed.", "run it there.");
        }
        Map<Object, Object> told = Objects.requireNonNull(getPluginContext());
        return new GoalRun(plugins, session, execution, told, () -> {
            throw new IllegalStateException("a rollback holds no database");
        });
    }
}
