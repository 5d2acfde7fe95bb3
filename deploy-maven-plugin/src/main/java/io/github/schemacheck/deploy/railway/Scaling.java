package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.deploy.railway.graphql.GraphQl;
import io.github.schemacheck.deploy.railway.graphql.Operation;
import io.github.schemacheck.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Replicas, regions, CPU and memory of a service in one environment. None of it deploys anything. */
public final class Scaling {
    private static final double GIGABYTE = 1e9;

    private final GraphQl api;
    private final Services services;

    Scaling(GraphQl api, Services services) {
        this.api = api;
        this.services = services;
    }

    public Scale read(Target target) {
        Service service = services.read(target);
        JsonNode limits = api.ask(Operation.SERVICE_LIMITS, target.variables())
                .path("serviceInstanceLimits")
                .path("containers");
        JsonNode replicas = service.settings().path("numReplicas");
        return new Scale(
                replicas.isNumber() ? OptionalInt.of(replicas.asInt()) : OptionalInt.empty(),
                regions(target),
                number(limits.path("cpu")),
                number(limits.path("memoryBytes")).map(bytes -> bytes / GIGABYTE));
    }

    /** @return the names that a service may be in */
    public List<String> allRegions(Named project) {
        return StreamSupport.stream(
                        api.ask(Operation.REGIONS, Map.of("projectId", project.id()))
                                .path("regions")
                                .spliterator(),
                        false)
                .map(region -> region.path("name").asText())
                .toList();
    }

    /** @throws ProblemException where Railway keeps something else */
    public Scale write(Target target, Scale wanted) {
        Map<String, Object> input = new HashMap<>();
        wanted.replicas().ifPresent(replicas -> input.put("numReplicas", replicas));
        if (!wanted.regions().isEmpty()) {
            Map<String, Object> regions = new TreeMap<>();
            wanted.regions().forEach((region, replicas) -> regions.put(region, Map.of("numReplicas", replicas)));
            input.put("multiRegionConfig", regions);
        }
        if (!input.isEmpty()) {
            services.write(target, input);
        }
        if (wanted.cpus().isPresent() || wanted.gigabytes().isPresent()) {
            Map<String, Object> limits = new HashMap<>(target.variables());
            wanted.cpus().ifPresent(cpus -> limits.put("vCPUs", cpus));
            wanted.gigabytes().ifPresent(gigabytes -> limits.put("memoryGB", gigabytes));
            api.ask(Operation.UPDATE_LIMITS, Map.of("input", limits));
        }
        Scale kept = read(target);
        refuseOther("replicas", wanted.replicas().stream().boxed().findFirst(), kept.replicas());
        refuseOther("regions", Optional.of(wanted.regions()).filter(regions -> !regions.isEmpty()), kept.regions());
        refuseOther("CPUs", wanted.cpus(), kept.cpus().orElse(0.0));
        refuseOther("memory", wanted.gigabytes(), kept.gigabytes().orElse(0.0));
        return kept;
    }

    private static void refuseOther(String what, Optional<?> wanted, Object kept) {
        Object plain = kept instanceof OptionalInt number ? number.orElse(0) : kept;
        if (wanted.isPresent() && !wanted.get().equals(plain)) {
            throw new ProblemException(
                    "Railway said yes, but its " + what + " are " + plain + " and not " + wanted.get() + ".",
                    "see the limits of the plan, and the service's settings in Railway's dashboard.");
        }
    }

    private Map<String, Integer> regions(Target target) {
        Map<String, Integer> regions = new TreeMap<>();
        api.ask(Operation.ENVIRONMENT_CONFIG, Map.of("id", target.environment().id()))
                .path("environment")
                .path("config")
                .path("services")
                .path(target.service().id())
                .path("deploy")
                .path("multiRegionConfig")
                .properties()
                .forEach(region -> regions.put(
                        region.getKey(), region.getValue().path("numReplicas").asInt(1)));
        return regions;
    }

    private static Optional<Double> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.asDouble()) : Optional.empty();
    }
}
