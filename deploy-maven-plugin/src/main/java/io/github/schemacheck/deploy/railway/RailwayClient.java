package io.github.schemacheck.deploy.railway;

import io.github.schemacheck.deploy.railway.graphql.Endpoint;
import io.github.schemacheck.deploy.railway.graphql.GraphQl;
import io.github.schemacheck.deploy.railway.graphql.Operation;
import io.github.schemacheck.deploy.railway.graphql.Patience;
import io.github.schemacheck.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Railway, for one token. */
public final class RailwayClient {
    private final Identity identity;
    private final GraphQl api;
    private final Rests rests;
    private final Consumer<String> lines;

    private RailwayClient(Identity identity, Rests rests, Consumer<String> lines) {
        this.identity = identity;
        this.api = identity.api();
        this.rests = rests;
        this.lines = lines;
    }

    /** How fast things are asked for again; tests do not rest. */
    public record Pace(Patience patience, Rests rests) {
        public static final Pace USUAL = new Pace(Patience.USUAL, Rests.USUAL);
    }

    /**
     * Finds out of which kind the token is.
     *
     * @param lines is told of the progress, a line at a time
     */
    public static RailwayClient connect(Endpoint endpoint, Tokens tokens, Pace pace, Consumer<String> lines) {
        GraphQl api = new GraphQl(endpoint, tokens.first(), pace.patience(), lines);
        return new RailwayClient(new TokenTrial(api).run(tokens.isOpen()), pace.rests(), lines);
    }

    public Identity identity() {
        return identity;
    }

    public Project project(Wanted wanted) {
        String id = identity.scope().map(scope -> scope.project().id()).orElseGet(() -> projectId(wanted.project()));
        return Project.of(api.ask(Operation.PROJECT, Map.of("id", id)).path("project"));
    }

    /** Names → ids. */
    public Target target(Wanted wanted) {
        Project project = project(wanted);
        return new Target(project.itself(), environment(project, wanted), project.service(wanted.service()));
    }

    /** @return of the project, or of the token, which allows no other */
    public Named environment(Project project, Wanted wanted) {
        if (identity.scope().isEmpty()) {
            return project.environment(wanted.environment());
        }
        Identity.Scope scope = identity.scope().get();
        refuseOther("project", wanted.project(), scope.project());
        refuseOther("environment", wanted.environment(), scope.environment());
        return scope.environment();
    }

    public Deployments deployments() {
        return new Deployments(api, rests);
    }

    public DeploymentWatch watch(WaitSettings settings) {
        return new DeploymentWatch(api, settings, lines);
    }

    public Services services() {
        return new Services(api);
    }

    public Scaling scaling() {
        return new Scaling(api, services());
    }

    public Environments environments() {
        return new Environments(api);
    }

    public Domains domains() {
        return new Domains(api);
    }

    public Volumes volumes() {
        return new Volumes(api, rests);
    }

    public Logs logs() {
        return new Logs(api, rests);
    }

    public Variables variables() {
        return new Variables(api);
    }

    private void refuseOther(String kind, String wanted, Named only) {
        if (!wanted.isEmpty() && !only.is(wanted)) {
            throw new ProblemException(
                    "The token in " + api.token().source() + " is for the " + kind + " " + only + ", and not for \""
                            + wanted + "\".",
                    "use a project token of that " + kind + ", or an account or workspace token in RAILWAY_API_TOKEN.");
        }
    }

    private String projectId(String wanted) {
        if (wanted.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return wanted;
        }
        return new Project.Choice("project", "deploy.railwayProject")
                .of(projects(), wanted, "The " + identity.kind())
                .id();
    }

    private List<Named> projects() {
        List<Named> all = new ArrayList<>();
        for (Named workspace : identity.workspaces()) {
            Map<String, Object> page = new HashMap<>(Map.of("workspaceId", workspace.id()));
            boolean more = true;
            while (more) {
                var projects = api.ask(Operation.PROJECTS, page).path("projects");
                Named.nodes(projects).stream().map(Named::of).forEach(all::add);
                more = projects.path("pageInfo").path("hasNextPage").asBoolean();
                page.put("after", projects.path("pageInfo").path("endCursor").asText());
            }
        }
        return all;
    }
}
