package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.Scale;
import io.github.schemacheck.deploy.railway.Target;
import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Says how many replicas a service has, where, and how large, and changes what is given. It deploys nothing. */
@Mojo(name = "scale", aggregator = true, requiresProject = false, threadSafe = true)
public final class ScaleMojo extends RailwayMojo {
    private static final int MOST = 50;

    /** How many replicas, in the service's own region. Default: as it is. Example: 3. */
    @Parameter(property = "deploy.replicas")
    @Nullable
    Integer replicas;

    /** Replicas by region. Default: as it is. Example: us-west2=2,europe-west4-drams3a=1. */
    @Parameter(property = "deploy.regions")
    List<String> regions = List.of();

    /** CPUs of each replica. Default: as it is. Example: 2. */
    @Parameter(property = "deploy.cpus")
    @Nullable
    Double cpus;

    /** Memory of each replica in GB. Default: as it is. Example: 4. */
    @Parameter(property = "deploy.memory")
    @Nullable
    Double memory;

    /** Whether only to say what would be done. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    boolean dryRun;

    @Inject
    public ScaleMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    protected void run() {
        Scale wanted = wantedScale();
        RailwayClient client = connect();
        Target target = target(client);
        refuseUnknown(wanted, client.scaling().allRegions(target.project()));
        getLog().info(target + ": " + client.scaling().read(target));
        if (wanted.isEmpty()) {
            return;
        }
        if (dryRun) {
            getLog().info("Would become: " + wanted + ". Nothing was changed.");
            return;
        }
        getLog().info("Is now: " + client.scaling().write(target, wanted) + ". The next deployment runs with it.");
    }

    private Scale wantedScale() {
        Scale scale = new Scale(
                replicas == null ? OptionalInt.empty() : OptionalInt.of(replicas),
                byRegion(),
                Optional.ofNullable(cpus),
                Optional.ofNullable(memory));
        int all = scale.replicas().orElse(0)
                + scale.regions().values().stream().mapToInt(Integer::intValue).sum();
        if (all > MOST || scale.replicas().orElse(1) < 1 || scale.regions().containsValue(0)) {
            throw new ProblemException("That are " + all + " replicas.", "take 1 to " + MOST + " in all.");
        }
        if (scale.replicas().isPresent() && !scale.regions().isEmpty()) {
            throw new ProblemException(
                    "Both deploy.replicas and deploy.regions are set.", "take one: regions have their own replicas.");
        }
        return scale;
    }

    private Map<String, Integer> byRegion() {
        Map<String, Integer> all = new TreeMap<>();
        for (String each : regions) {
            if (!each.matches("[a-z0-9-]+=[0-9]{1,3}")) {
                throw new ProblemException("\"" + each + "\" is no region with replicas.", "write it as us-west2=2.");
            }
            all.put(each.substring(0, each.indexOf('=')), Integer.parseInt(each.substring(each.indexOf('=') + 1)));
        }
        return all;
    }

    private static void refuseUnknown(Scale wanted, List<String> known) {
        wanted.regions().keySet().stream()
                .filter(region -> !known.contains(region))
                .findFirst()
                .ifPresent(region -> {
                    throw new ProblemException(
                            "Railway has no region \"" + region + "\".",
                            "take one of: " + String.join(", ", known) + ".");
                });
    }
}
