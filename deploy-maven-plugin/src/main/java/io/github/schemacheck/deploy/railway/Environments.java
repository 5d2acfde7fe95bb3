package io.github.schemacheck.deploy.railway;

import io.github.schemacheck.deploy.railway.graphql.GraphQl;
import io.github.schemacheck.deploy.railway.graphql.Operation;
import io.github.schemacheck.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Environments of a project: made and taken away. */
public final class Environments {
    private final GraphQl api;

    Environments(GraphQl api) {
        this.api = api;
    }

    /**
     * @param from whose services, settings, variables and volumes it gets; nothing where it is empty
     * @param deploy whether its services are deployed at once
     */
    public Named create(Project project, String name, Optional<Named> from, boolean deploy) {
        if (project.environments().stream().anyMatch(other -> other.itself().is(name))) {
            throw new ProblemException(
                    project.itself() + " has an environment \"" + name + "\" already.",
                    "choose another name, or delete it first.");
        }
        Map<String, Object> input = new HashMap<>();
        input.put("projectId", project.itself().id());
        input.put("name", name);
        input.put("skipInitialDeploys", !deploy);
        from.ifPresent(source -> input.put("sourceEnvironmentId", source.id()));
        return Named.of(
                api.ask(Operation.CREATE_ENVIRONMENT, Map.of("input", input)).path("environmentCreate"));
    }

    /** With all that is in it, its volumes too. */
    public void delete(Named environment) {
        api.ask(Operation.DELETE_ENVIRONMENT, Map.of("id", environment.id()));
    }
}
