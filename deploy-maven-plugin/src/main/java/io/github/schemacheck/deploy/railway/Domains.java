package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.deploy.railway.graphql.GraphQl;
import io.github.schemacheck.deploy.railway.graphql.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Addresses of a service. They are read and never guessed: Railway puts random letters into its own. */
public final class Domains {
    private final GraphQl api;

    Domains(GraphQl api) {
        this.api = api;
    }

    /** @return Railway's own first */
    public List<Domain> of(Target target) {
        Map<String, Object> variables = new HashMap<>(target.variables());
        variables.put("projectId", target.project().id());
        JsonNode domains = api.ask(Operation.DOMAINS, variables).path("domains");
        List<Domain> all = new ArrayList<>();
        domains.path("serviceDomains").forEach(node -> all.add(Domain.of(node, false)));
        domains.path("customDomains").forEach(node -> all.add(Domain.of(node, true)));
        return all;
    }

    /** @param port of the application; 0 where Railway is to find it */
    public Domain create(Target target, int port) {
        return Domain.of(
                api.ask(Operation.CREATE_DOMAIN, Map.of("input", input(target, port)))
                        .path("serviceDomainCreate"),
                false);
    }

    /** @return with the records that its DNS must get */
    public Domain createOwn(Target target, String name, int port) {
        Map<String, Object> input = input(target, port);
        input.put("projectId", target.project().id());
        input.put("domain", name);
        return Domain.of(
                api.ask(Operation.CREATE_CUSTOM_DOMAIN, Map.of("input", input)).path("customDomainCreate"), true);
    }

    private static Map<String, Object> input(Target target, int port) {
        Map<String, Object> input = new HashMap<>(target.variables());
        if (port > 0) {
            input.put("targetPort", port);
        }
        return input;
    }
}
