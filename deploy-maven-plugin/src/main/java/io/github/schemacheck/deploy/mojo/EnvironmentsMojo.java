package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.railway.Named;
import io.github.schemacheck.deploy.railway.Project;
import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.RailwayEnvironment;
import io.github.schemacheck.problem.ProblemException;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Lists the environments of a project, makes one, or deletes one where its name is said twice. */
@Mojo(name = "environments", aggregator = true, requiresProject = false, threadSafe = true)
public final class EnvironmentsMojo extends RailwayMojo {
    /** The name of an environment to make. Default: none. Example: pr-17. */
    @Parameter(property = "deploy.createEnvironment", defaultValue = "")
    @Nullable
    String createEnvironment;

    /** Of which environment it is a copy, with variables and volumes. Default: none, an empty one. Example: staging. */
    @Parameter(property = "deploy.createFrom", defaultValue = "")
    @Nullable
    String createFrom;

    /** Whether the services of the new environment are deployed at once. Default: false. */
    @Parameter(property = "deploy.createDeploys", defaultValue = "false")
    boolean createDeploys;

    /** The name of an environment to delete, with all its data. Default: none. Example: pr-42. */
    @Parameter(property = "deploy.deleteEnvironment", defaultValue = "")
    @Nullable
    String deleteEnvironment;

    /** The same name once more, without which nothing is deleted. Default: none. Example: pr-42. */
    @Parameter(property = "deploy.confirmDelete", defaultValue = "")
    @Nullable
    String confirmDelete;

    /** Whether only to say what would be done. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    boolean dryRun;

    @Inject
    public EnvironmentsMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    protected void run() {
        RailwayClient client = connect();
        Project project = client.project(wanted());
        if (!text(createEnvironment).isEmpty()) {
            create(client, project);
        }
        if (!text(deleteEnvironment).isEmpty()) {
            delete(client, project);
        }
        getLog().info(project.itself() + ":");
        client.project(wanted()).environments().forEach(this::show);
    }

    private void show(RailwayEnvironment environment) {
        getLog().info("  " + environment.itself()
                + (environment.from().isEmpty() ? "" : ", made from " + environment.from())
                + (environment.ephemeral() ? ", temporary" : "")
                + (environment.stagedChanges() == 0 ? "" : ", " + environment.stagedChanges() + " staged changes"));
    }

    private void create(RailwayClient client, Project project) {
        Optional<Named> from =
                Optional.of(text(createFrom)).filter(name -> !name.isEmpty()).map(project::environment);
        if (dryRun) {
            getLog().info("Would make " + createEnvironment + ". Nothing was changed.");
            return;
        }
        Named made = client.environments().create(project, text(createEnvironment), from, createDeploys);
        getLog().info("Made " + made + from.map(source -> " from " + source).orElse("") + " (" + made.id() + ")");
    }

    private void delete(RailwayClient client, Project project) {
        Named doomed = project.environment(text(deleteEnvironment));
        if (dryRun) {
            getLog().info("Would delete " + doomed + ". Nothing was changed.");
            return;
        }
        if (!text(confirmDelete).equals(text(deleteEnvironment))) {
            throw new ProblemException(
                    "Deleting " + doomed + " takes its services, volumes and data with it, for good.",
                    "say its name once more, as in -Ddeploy.confirmDelete=" + doomed + ".");
        }
        client.environments().delete(doomed);
        getLog().info("Deleted " + doomed);
    }
}
