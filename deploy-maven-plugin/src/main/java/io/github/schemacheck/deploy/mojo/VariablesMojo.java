package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.railway.Deployment;
import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.Target;
import io.github.schemacheck.deploy.railway.VariablesFile;
import io.github.schemacheck.deploy.railway.VariablesPlan;
import java.io.File;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Lists the variables of a service without their values, compares them with a file, and with -Ddeploy.apply sets what
 * differs: in one request, with one deployment or none. It deletes nothing; sealed variables are never seen.
 */
@Mojo(name = "variables", aggregator = true, requiresProject = false, threadSafe = true)
public final class VariablesMojo extends RailwayMojo {
    /** A file with NAME=value lines. Default: none, variables are listed only. Example: production.env. */
    @Parameter(property = "deploy.variablesFile")
    @Nullable
    File variablesFile;

    /** Whether the difference is written. Default: false. */
    @Parameter(property = "deploy.apply", defaultValue = "false")
    boolean apply;

    /** Whether the service is deployed once with the new variables, and waited for. Default: true. */
    @Parameter(property = "deploy.variablesDeploy", defaultValue = "true")
    boolean variablesDeploy;

    /** Whether only to say what would be done, whatever deploy.apply says. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    boolean dryRun;

    @Inject
    public VariablesMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    protected void run() {
        Optional<Map<String, String>> wanted =
                Optional.ofNullable(variablesFile).map(file -> VariablesFile.read(file.toPath(), shown(file.toPath())));
        RailwayClient client = connect();
        Target target = target(client);
        Map<String, String> now = client.variables().written(target);
        if (wanted.isEmpty()) {
            getLog().info(target + " has " + now.size() + " variables that can be seen:");
            now.forEach((name, value) -> getLog().info("  " + name + " " + VariablesPlan.shown(value)));
            return;
        }
        VariablesPlan plan = VariablesPlan.of(wanted.get(), now);
        plan.lines().forEach(line -> getLog().info("  " + line));
        if (plan.changed().isEmpty()) {
            getLog().info(target + " has all of them. Nothing to do.");
        } else if (!apply || dryRun) {
            getLog().info("Nothing was changed; -Ddeploy.apply sets "
                    + plan.changed().size() + " variables.");
        } else {
            carryOut(client, target, plan);
        }
    }

    private void carryOut(RailwayClient client, Target target, VariablesPlan plan) {
        client.variables().set(target, plan.changed());
        getLog().info("Set " + plan + ".");
        if (!variablesDeploy) {
            getLog().info("Nothing was deployed; the next deployment runs with them.");
            return;
        }
        String image = client.services().read(target).image();
        String id = client.deployments().start(target, image);
        getLog().info("Railway: deployment " + id);
        Deployment live =
                client.watch(patience()).await(target, id, Optional.empty()).orThrow();
        getLog().info("Live: " + live);
    }
}
