package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a service stands.
 *
 * @param stagedChanges of others, in its environment
 */
public record ServiceStatus(
        Target target, Service service, List<Deployment> recent, List<Domain> domains, int stagedChanges) {
    private static final int SHOWN = 5;

    public ServiceStatus {
        recent = List.copyOf(recent);
        domains = List.copyOf(domains);
    }

    public static ServiceStatus read(RailwayClient client, Target target) {
        int staged =
                client
                        .project(new Wanted(
                                target.project().id(), target.environment().id(), ""))
                        .environments()
                        .stream()
                        .filter(environment -> environment
                                .itself()
                                .id()
                                .equals(target.environment().id()))
                        .mapToInt(RailwayEnvironment::stagedChanges)
                        .sum();
        return new ServiceStatus(
                target,
                client.services().read(target),
                client.deployments().recent(target),
                client.domains().of(target),
                staged);
    }

    /** @return what runs now */
    public Optional<Deployment> live() {
        return service.active().stream().findFirst();
    }

    /** @return for people */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(target.toString());
        lines.add("  runs     " + live().map(Deployment::toString).orElse("nothing"));
        lines.add("  source   " + source());
        domains.forEach(domain -> lines.add("  domain   " + domain.name()));
        recent.stream()
                .limit(SHOWN)
                .forEach(deployment -> lines.add("  " + deployment.createdAt() + "  " + deployment
                        + (deployment.canRollback() ? "" : ", cannot be rolled back to")));
        if (live().isPresent() && !service.image().isEmpty() && !live().get().runs(service.image())) {
            lines.add("  Note: the next deployment would run " + service.image() + ", which is not what runs now.");
        }
        if (stagedChanges > 0) {
            lines.add("  Note: " + stagedChanges + " staged changes wait in " + target.environment()
                    + "; this plugin never commits them.");
        }
        return lines;
    }

    /** @return for machines */
    public String json() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("project", target.project().name());
        json.put("environment", target.environment().name());
        json.put("service", target.service().name());
        json.put("source", source());
        json.put("stagedChanges", stagedChanges);
        live().ifPresent(live -> deployment(json.putObject("live"), live));
        ArrayNode list = json.putArray("deployments");
        recent.forEach(deployment -> deployment(list.addObject(), deployment));
        ArrayNode addresses = json.putArray("domains");
        domains.forEach(domain -> addresses.add(domain.name()));
        return json.toPrettyString() + "\n";
    }

    private static void deployment(ObjectNode json, Deployment deployment) {
        json.put("id", deployment.id());
        json.put("status", deployment.word());
        json.put("createdAt", deployment.createdAt());
        json.put("image", deployment.image());
        json.put("canRollback", deployment.canRollback());
    }

    private String source() {
        return service.image().isEmpty()
                ? service.repository().isEmpty() ? "none" : "repository " + service.repository()
                : service.image();
    }
}
