package io.github.schemacheck.deploy.testing.railway;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How mutations are carried out. */
record Orders(RailwayState state, Runner runner) {
    private static final List<String> IGNORES_NULL = List.of("startCommand", "healthcheckPath", "cronSchedule");

    Map<String, DataFetcher<?>> fetchers() {
        Map<String, DataFetcher<?>> all = new LinkedHashMap<>();
        all.put("serviceInstanceUpdate", this::update);
        all.put("serviceInstanceDeployV2", this::deploy);
        all.put("serviceInstanceLimitsUpdate", this::limits);
        all.put("deploymentRollback", this::rollback);
        all.put("deploymentRestart", this::restart);
        all.put("deploymentApprove", this::approve);
        all.put("variableCollectionUpsert", this::variables);
        all.put("environmentCreate", this::createEnvironment);
        all.put("environmentDelete", this::deleteEnvironment);
        all.put("serviceDomainCreate", this::createDomain);
        all.put("customDomainCreate", this::createCustomDomain);
        all.put("volumeInstanceBackupCreate", this::backup);
        return all;
    }

    /** Deploys nothing, and without an environment changes all of them. */
    private boolean update(DataFetchingEnvironment asked) {
        String environment = asked.getArgument("environmentId");
        String service = asked.getArgument("serviceId");
        Map<String, Object> input = asked.getArgument("input");
        if (input.containsKey("registryCredentials") && !state.pro) {
            throw new Refusal("Registry credentials are only available for Pro plan deployments", "BAD_USER_INPUT");
        }
        if (environment == null) {
            state.instances.values().forEach(all -> update(all.get(service), input));
            return true;
        }
        Questions.caller(asked).refuseElsewhere(environment);
        update(state.instance(environment, service), input);
        return true;
    }

    private void update(Instance instance, Map<String, Object> input) {
        input.forEach((name, value) -> {
            if (state.ignored.contains(name)
                    || name.equals("registryCredentials")
                    || (value == null && IGNORES_NULL.contains(name))) {
                return;
            }
            if (name.equals("multiRegionConfig")) {
                instance.regions.clear();
                ((Map<?, ?>) value).forEach((region, config) -> instance.regions.put(region.toString(), config));
                return;
            }
            instance.settings.put(name, "".equals(value) ? null : value);
        });
    }

    private String deploy(DataFetchingEnvironment asked) {
        Instance instance = new Questions(state).instance(asked);
        if (asked.getArgument("commitSha") != null) {
            throw new Refusal("Commit not found", "BAD_USER_INPUT");
        }
        return runner.start(instance, instance.image(), instance.variables).id();
    }

    private boolean limits(DataFetchingEnvironment asked) {
        Map<String, Object> input = asked.getArgument("input");
        Instance instance = state.instance(
                input.get("environmentId").toString(), input.get("serviceId").toString());
        Map<String, Object> containers = new LinkedHashMap<>();
        containers.put("cpu", input.get("vCPUs"));
        containers.put(
                "memoryBytes", input.get("memoryGB") == null ? null : (long) ((double) input.get("memoryGB") * 1e9));
        instance.limits.put("containers", containers);
        return true;
    }

    /** Of its image and its variables; the service's source stays what it is. */
    private boolean rollback(DataFetchingEnvironment asked) {
        Run old = state.run(asked.getArgument("id"));
        if (!Boolean.TRUE.equals(old.node.get("canRollback"))) {
            throw new Refusal("Deployment cannot be rolled back", "BAD_USER_INPUT");
        }
        runner.start(state.owner(old.id()).orElseThrow(), old.image(), old.variables);
        return true;
    }

    private boolean restart(DataFetchingEnvironment asked) {
        state.owner(asked.getArgument("id")).orElseThrow(() -> new Refusal("Deployment not found", "")).restarts++;
        return true;
    }

    private boolean approve(DataFetchingEnvironment asked) {
        Run run = state.run(asked.getArgument("id"));
        runner.approve(state.owner(run.id()).orElseThrow(), run);
        return true;
    }

    /** Each call is a deployment, unless it is told not to. */
    private boolean variables(DataFetchingEnvironment asked) {
        Map<String, Object> input = asked.getArgument("input");
        String environment = input.get("environmentId").toString();
        Questions.caller(asked).refuseElsewhere(environment);
        Instance instance = state.instance(environment, input.get("serviceId").toString());
        if (Boolean.TRUE.equals(input.get("replace"))) {
            instance.variables.clear();
        }
        ((Map<?, ?>) input.get("variables"))
                .forEach((name, value) -> instance.variables.put(name.toString(), value.toString()));
        if (!Boolean.TRUE.equals(input.get("skipDeploys"))) {
            runner.start(instance, instance.image(), instance.variables);
        }
        return true;
    }

    private Map<String, Object> createEnvironment(DataFetchingEnvironment asked) {
        if (Questions.caller(asked) == Caller.PROJECT) {
            throw Refusal.notAuthorized();
        }
        Map<String, Object> input = asked.getArgument("input");
        String id = UUID.randomUUID().toString();
        Object source = input.get("sourceEnvironmentId");
        state.environment(id, input.get("name").toString(), source == null ? null : source.toString());
        if (source != null) {
            state.instances.get(source.toString()).forEach((service, from) -> {
                Instance copy = state.instance(id, service);
                copy.settings.putAll(from.settings);
                copy.variables.putAll(from.variables);
            });
        }
        return state.environments.get(id);
    }

    private boolean deleteEnvironment(DataFetchingEnvironment asked) {
        if (Questions.caller(asked) == Caller.PROJECT) {
            throw Refusal.notAuthorized();
        }
        String id = asked.getArgument("id");
        state.instances.remove(id);
        return state.environments.remove(id) != null;
    }

    /** Nobody can tell the suffix beforehand. */
    private Map<String, Object> createDomain(DataFetchingEnvironment asked) {
        Map<String, Object> input = asked.getArgument("input");
        Instance instance = state.instance(
                input.get("environmentId").toString(), input.get("serviceId").toString());
        String suffix = UUID.randomUUID().toString().substring(0, 4);
        Map<String, Object> domain = RailwayState.domain(
                instance.settings.get("serviceName") + "-" + suffix + ".example.com", input.get("targetPort"));
        instance.domains.add(domain);
        return domain;
    }

    private Map<String, Object> createCustomDomain(DataFetchingEnvironment asked) {
        Map<String, Object> input = asked.getArgument("input");
        Instance instance = state.instance(
                input.get("environmentId").toString(), input.get("serviceId").toString());
        String name = input.get("domain").toString();
        Map<String, Object> domain = RailwayState.domain(name, input.get("targetPort"));
        domain.put(
                "status",
                Map.of(
                        "verified",
                        false,
                        "dnsRecords",
                        List.of(Map.of("fqdn", name, "requiredValue", "g05ns7.example.com"))));
        instance.customDomains.add(domain);
        return domain;
    }

    private Map<String, Object> backup(DataFetchingEnvironment asked) {
        String workflow = UUID.randomUUID().toString();
        state.workflows.put(workflow, 0);
        Map<String, Object> backup = new LinkedHashMap<>();
        backup.put("id", workflow);
        backup.put("name", asked.getArgument("name"));
        backup.put("createdAt", Instant.now().toString());
        backup.put("usedMB", 118);
        state.backups.add(backup);
        return Map.of("workflowId", workflow);
    }
}
