package io.github.schemacheck.deploy.testing.railway;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How queries are answered. */
record Questions(RailwayState state) {
    Map<String, DataFetcher<?>> fetchers() {
        Map<String, DataFetcher<?>> all = new LinkedHashMap<>();
        all.put("projectToken", this::projectToken);
        all.put("apiToken", this::apiToken);
        all.put("me", this::me);
        all.put("projects", asked -> connection(List.of(project()), true));
        all.put("project", this::project);
        all.put("environment", this::environment);
        all.put("serviceInstance", this::serviceInstance);
        all.put("serviceInstanceLimits", asked -> instance(asked).limits);
        all.put("deployment", asked -> state.run(asked.getArgument("id")).node);
        all.put("deployments", this::deployments);
        all.put("deploymentEvents", asked -> connection(state.run(asked.getArgument("id")).events, false));
        all.put("buildLogs", asked -> end(state.run(asked.getArgument("deploymentId")).buildLogs, asked));
        all.put("deploymentLogs", asked -> end(state.run(asked.getArgument("deploymentId")).logs, asked));
        all.put("variables", this::variables);
        all.put("domains", this::domains);
        all.put("regions", asked -> List.of(region("us-west2"), region("europe-west4-drams3a")));
        all.put("volumeInstanceBackupList", asked -> state.backups);
        all.put("workflowStatus", this::workflowStatus);
        return all;
    }

    static Caller caller(DataFetchingEnvironment asked) {
        return asked.getGraphQlContext().get(Caller.class);
    }

    static Map<String, Object> connection(List<?> nodes, boolean paged) {
        Map<String, Object> connection = new LinkedHashMap<>();
        connection.put("edges", nodes.stream().map(node -> Map.of("node", node)).toList());
        if (paged) {
            connection.put("pageInfo", Map.of("hasNextPage", false));
        }
        return connection;
    }

    Instance instance(DataFetchingEnvironment asked) {
        String environment = asked.getArgument("environmentId");
        caller(asked).refuseElsewhere(environment);
        return state.instance(environment, asked.getArgument("serviceId"));
    }

    private Map<String, Object> projectToken(DataFetchingEnvironment asked) {
        if (caller(asked) != Caller.PROJECT) {
            throw new Refusal("Project Token not found", "");
        }
        return Map.of("project", project(), "environment", state.environments.get(RailwayState.PRODUCTION));
    }

    private Map<String, Object> apiToken(DataFetchingEnvironment asked) {
        if (caller(asked) == Caller.PROJECT) {
            throw Refusal.notAuthorized();
        }
        return Map.of("workspaces", List.of(Map.of("id", RailwayState.WORKSPACE, "name", "acme")));
    }

    private Map<String, Object> me(DataFetchingEnvironment asked) {
        if (caller(asked) != Caller.ACCOUNT) {
            throw Refusal.notAuthorized();
        }
        return Map.of("id", "55555555-0000-4000-8000-000000000001");
    }

    private Map<String, Object> project(DataFetchingEnvironment asked) {
        if (!RailwayState.PROJECT.equals(asked.getArgument("id"))) {
            throw new Refusal("Project not found", "");
        }
        return project();
    }

    private Map<String, Object> project() {
        List<Map<String, String>> services = state.services.entrySet().stream()
                .map(service -> Map.of("id", service.getKey(), "name", service.getValue()))
                .toList();
        return Map.of(
                "id",
                RailwayState.PROJECT,
                "name",
                "shop",
                "environments",
                connection(List.copyOf(state.environments.values()), false),
                "services",
                connection(services, false),
                "subscriptionType",
                state.pro ? "pro" : "hobby");
    }

    private Map<String, Object> environment(DataFetchingEnvironment asked) {
        String id = asked.getArgument("id");
        caller(asked).refuseElsewhere(id);
        Map<String, Object> environment = new LinkedHashMap<>(state.environments.get(id));
        Map<String, Object> services = new TreeMap<>();
        state.instances
                .get(id)
                .forEach((service, instance) ->
                        services.put(service, Map.of("deploy", Map.of("multiRegionConfig", instance.regions))));
        environment.put("config", Map.of("services", services));
        environment.put(
                "volumeInstances",
                connection(
                        state.instances.get(id).entrySet().stream()
                                .filter(service -> !service.getValue().volume.isEmpty())
                                .map(service -> volume(service.getKey(), service.getValue().volume))
                                .toList(),
                        false));
        return environment;
    }

    private static Map<String, Object> volume(String service, String name) {
        return Map.of(
                "id",
                "volume-of-" + name,
                "serviceId",
                service,
                "mountPath",
                "/data",
                "currentSizeMB",
                120.5,
                "sizeMB",
                5000,
                "volume",
                Map.of("name", name));
    }

    private Map<String, Object> serviceInstance(DataFetchingEnvironment asked) {
        Instance instance = instance(asked);
        Map<String, Object> node = new LinkedHashMap<>(instance.settings);
        List<Run> runs = instance.runs();
        node.put("latestDeployment", runs.isEmpty() ? null : runs.get(0).node);
        node.put(
                "activeDeployments",
                runs.stream()
                        .filter(run -> run.status().equals("SUCCESS"))
                        .map(run -> run.node)
                        .toList());
        return node;
    }

    private Map<String, Object> deployments(DataFetchingEnvironment asked) {
        Map<String, String> input = asked.getArgument("input");
        caller(asked).refuseElsewhere(input.get("environmentId"));
        int first = asked.getArgument("first");
        return connection(
                state.instance(input.get("environmentId"), input.get("serviceId")).runs().stream()
                        .limit(first)
                        .map(run -> run.node)
                        .toList(),
                false);
    }

    /** Railway sends one line more than it was asked for. */
    private static List<Map<String, Object>> end(List<Map<String, Object>> lines, DataFetchingEnvironment asked) {
        Integer limit = asked.getArgument("limit");
        String since = asked.getArgument("startDate");
        List<Map<String, Object>> fitting = lines.stream()
                .filter(line ->
                        since == null || line.get("timestamp").toString().compareTo(since) >= 0)
                .toList();
        int most = (limit == null ? 500 : limit) + 1;
        return fitting.subList(Math.max(0, fitting.size() - most), fitting.size());
    }

    private Map<String, String> variables(DataFetchingEnvironment asked) {
        Map<String, String> written = new TreeMap<>(instance(asked).variables);
        if (!Boolean.TRUE.equals(asked.getArgument("unrendered"))) {
            written.replaceAll((name, value) -> value.equals("${{postgres.DATABASE_URL}}")
                    ? "postgresql://app:" + TestRailway.SECRET + "@postgres.railway.internal:5432/shop"
                    : value);
        }
        return written;
    }

    private Map<String, Object> domains(DataFetchingEnvironment asked) {
        Instance instance = instance(asked);
        return Map.of("serviceDomains", instance.domains, "customDomains", instance.customDomains);
    }

    private static Map<String, String> region(String name) {
        return Map.of("name", name, "location", name, "country", "somewhere");
    }

    /** It runs when first looked at, and is done the second time. */
    private Map<String, Object> workflowStatus(DataFetchingEnvironment asked) {
        Integer looks = state.workflows.computeIfPresent(asked.getArgument("workflowId"), (id, done) -> done + 1);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(
                "status",
                looks == null
                        ? "NotFound"
                        : looks < 2 ? "Running" : state.workflowError.isEmpty() ? "Complete" : "Error");
        result.put("error", state.workflowError.isEmpty() ? null : state.workflowError);
        return result;
    }
}
