package io.github.schemacheck.deploy.testing.railway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this Railway holds: one project with three services, in production and staging. */
public final class RailwayState {
    public static final String WORKSPACE = "11111111-0000-4000-8000-000000000001";
    public static final String PROJECT = "22222222-0000-4000-8000-000000000001";
    public static final String PRODUCTION = "33333333-0000-4000-8000-000000000001";
    public static final String STAGING = "33333333-0000-4000-8000-000000000002";
    public static final String WEB = "44444444-0000-4000-8000-000000000001";
    private static final String POSTGRES = "44444444-0000-4000-8000-000000000003";
    public static final String OLD_IMAGE = "registry.example.com/acme/web@sha256:" + "0".repeat(64);
    public static final String FIRST_IMAGE = "registry.example.com/acme/web@sha256:" + "a".repeat(64);

    final Map<String, Map<String, Object>> environments = new LinkedHashMap<>();
    final Map<String, String> services = new LinkedHashMap<>();
    final Map<String, Map<String, Instance>> instances = new LinkedHashMap<>();
    final List<Map<String, Object>> backups = new ArrayList<>();
    final Map<String, Integer> workflows = new LinkedHashMap<>();
    final Set<String> ignored = new HashSet<>();
    boolean pro = true;
    String workflowError = "";
    Machine machine = (run, variables, settings) -> "";
    long stepMillis = 15;

    RailwayState() {
        services.put(WEB, "web");
        services.put("44444444-0000-4000-8000-000000000002", "worker");
        services.put(POSTGRES, "postgres");
        environment(PRODUCTION, "production", null);
        environment(STAGING, "staging", PRODUCTION);
        instances.values().forEach(all -> all.get(POSTGRES).volume("postgres-volume"));
        Instance web = web();
        web.image(FIRST_IMAGE);
        web.variables.putAll(Map.of(
                "DATABASE_URL", "${{postgres.DATABASE_URL}}", "GREETING", "hello", "API_KEY", TestRailway.SECRET));
        web.domains.add(domain("web-production-5f1a.example.com", 8080));
        web.runs.add(ran(web, OLD_IMAGE, "2025-12-01T00:00:00Z", "REMOVED"));
        web.runs.add(ran(web, FIRST_IMAGE, "2026-01-01T00:00:00Z", "SUCCESS"));
    }

    private static Run ran(Instance instance, String image, String when, String status) {
        Run run = new Run(image, instance.variables);
        run.node.put("createdAt", when);
        run.node.put("url", "web-production-5f1a.example.com");
        run.log("Started application in 2.3 seconds");
        run.become(status);
        return run;
    }

    void environment(String id, String name, @Nullable String from) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", id);
        node.put("name", name);
        node.put("isEphemeral", false);
        node.put("unmergedChangesCount", 0);
        node.put("createdAt", Instant.parse("2026-01-01T00:00:00Z").toString());
        node.put("sourceEnvironment", from == null ? null : environments.get(from));
        environments.put(id, node);
        Map<String, Instance> all = new LinkedHashMap<>();
        services.forEach((service, called) -> all.put(service, new Instance(called)));
        instances.put(id, all);
    }

    static Map<String, Object> domain(String domain, Object port) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", domain);
        node.put("domain", domain);
        node.put("targetPort", port);
        return node;
    }

    public Instance web() {
        return instance(PRODUCTION, WEB);
    }

    public Instance worker() {
        return instance(PRODUCTION, "44444444-0000-4000-8000-000000000002");
    }

    public Instance instance(String environment, String service) {
        Instance found = instances.getOrDefault(environment, Map.of()).get(service);
        if (found == null) {
            throw new Refusal("ServiceInstance not found", "");
        }
        return found;
    }

    /** The dashboard's changes that nobody has deployed yet. */
    public void stagedChanges(String environment, int changes) {
        environments.get(environment).put("unmergedChangesCount", changes);
    }

    public int stagedChanges(String environment) {
        return (int) environments.get(environment).get("unmergedChangesCount");
    }

    /** Registry credentials are for some plans only. */
    public void plan(boolean isPro) {
        pro = isPro;
    }

    public void machine(Machine other) {
        machine = other;
    }

    /** Says yes to this setting, and keeps what there was. */
    public void ignore(String setting) {
        ignored.add(setting);
    }

    /** What the next backup ends with. */
    public void failBackups(String error) {
        workflowError = error;
    }

    /** How long a deployment stays in each status. */
    public void pace(long millis) {
        stepMillis = millis;
    }

    synchronized Optional<Instance> owner(String run) {
        return instances.values().stream()
                .flatMap(all -> all.values().stream())
                .filter(instance -> instance.runs().stream().anyMatch(r -> r.id().equals(run)))
                .findFirst();
    }

    Run run(String id) {
        return owner(id).stream()
                .flatMap(instance -> instance.runs().stream())
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("Deployment not found", ""));
    }
}
