package io.github.schemacheck.deploy.railway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.deploy.railway.graphql.Operation;
import io.github.schemacheck.deploy.testing.railway.Fault;
import io.github.schemacheck.deploy.testing.railway.RailwayState;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import io.github.schemacheck.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every document is used by the client, is answered, and gives a problem in words when the connection is cut. */
class OperationsTest {
    private static final String IMAGE = "registry.example.com/acme/web@sha256:" + "b".repeat(64);

    /** Whether they began something is seen by what is there afterwards. */
    private static final Set<Operation> DEPLOYS = EnumSet.of(Operation.DEPLOY_SERVICE, Operation.ROLLBACK_DEPLOYMENT);

    /** To set the same value once more changes nothing. */
    private static final Set<Operation> HARMLESS =
            EnumSet.of(Operation.SET_VARIABLES, Operation.UPDATE_LIMITS, Operation.UPDATE_SERVICE);

    private final TestRailway railway = TestRailway.start();
    private final Connected connected = Connected.by(railway, Map.of("RAILWAY_API_TOKEN", TestRailway.ACCOUNT_TOKEN));
    private final RailwayClient client = connected.client();
    private final Target web = connected.web();
    private final String live = railway.state().web().runs().get(0).id();

    /** What of the client asks it. */
    private final Map<Operation, Runnable> uses = uses();

    @AfterEach
    void stop() {
        railway.close();
    }

    @Test
    void every_operation_has_a_use() {
        assertThat(uses.keySet()).containsExactlyInAnyOrder(Operation.values());
    }

    @TestFactory
    Stream<DynamicTest> every_operation_is_answered() {
        return Arrays.stream(Operation.values())
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    uses.get(operation).run();
                    assertThat(railway.asked()).contains(operation.title());
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_operation_may_be_cut() {
        return Arrays.stream(Operation.values())
                .filter(operation -> !operation.document().startsWith("subscription"))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    railway.trouble().next(operation.title(), 12, Fault.cutBefore());
                    assertThatThrownBy(() -> uses.get(operation).run())
                            .isInstanceOf(ProblemException.class)
                            .hasMessageContaining(
                                    DEPLOYS.contains(operation)
                                            ? "Railway shows no new deployment, and the connection was lost"
                                            : operation.title())
                            .hasMessageContaining("What to do: ");
                    railway.trouble().forget();
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_write_whose_answer_is_lost_is_done_twice_but_where_that_is_harmless() {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.document().startsWith("mutation"))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    long before = asked(operation);
                    railway.trouble().next(operation.title(), 1, Fault.cutAfter());
                    if (HARMLESS.contains(operation) || DEPLOYS.contains(operation)) {
                        uses.get(operation).run();
                    } else {
                        assertThatThrownBy(() -> uses.get(operation).run())
                                .hasMessageContaining("Railway may have done it all the same.");
                    }
                    assertThat(asked(operation) - before).isEqualTo(HARMLESS.contains(operation) ? 2 : 1);
                }));
    }

    private long asked(Operation operation) {
        return railway.asked().stream().filter(operation.title()::equals).count();
    }

    private Map<Operation, Runnable> uses() {
        Map<Operation, Runnable> all = new EnumMap<>(Operation.class);
        tokens(all);
        deployments(all);
        services(all);
        surroundings(all);
        return all;
    }

    private void tokens(Map<Operation, Runnable> all) {
        Map<String, String> account = Map.of("RAILWAY_API_TOKEN", TestRailway.ACCOUNT_TOKEN);
        all.put(Operation.API_TOKEN, () -> Connected.by(railway, account));
        all.put(Operation.ME, () -> Connected.by(railway, account));
        all.put(Operation.PROJECT_TOKEN, () -> Connected.by(railway));
        all.put(Operation.PROJECTS, () -> client.target(Connected.WEB));
        all.put(Operation.PLAN, () -> client.services().plan(web.project()));
        all.put(Operation.PROJECT, () -> client.target(Connected.WEB));
    }

    private void deployments(Map<Operation, Runnable> all) {
        all.put(Operation.DEPLOYMENT, () -> client.deployments().get(live));
        all.put(Operation.DEPLOYMENTS, () -> client.deployments().recent(web));
        all.put(Operation.DEPLOYMENT_EVENTS, () -> client.deployments().events(live));
        all.put(Operation.DEPLOYMENT_CHANGES, () -> connected.deployed(IMAGE));
        all.put(Operation.DEPLOYMENT_EVENT_STREAM, () -> connected.deployed(IMAGE));
        all.put(Operation.DEPLOY_SERVICE, () -> client.deployments().start(web, IMAGE));
        all.put(Operation.ROLLBACK_DEPLOYMENT, () -> client.deployments().rollback(web, live));
        all.put(Operation.RESTART_DEPLOYMENT, () -> client.deployments().restart(live));
        all.put(Operation.APPROVE_DEPLOYMENT, () -> {
            railway.state().web().script("NEEDS_APPROVAL");
            String id = connected.deployed(IMAGE).deployment().id();
            client.deployments().approve(id);
        });
        all.put(Operation.BUILD_LOGS, () -> client.logs().read(query(Logs.Kind.BUILD)));
        all.put(Operation.DEPLOYMENT_LOGS, () -> client.logs().read(query(Logs.Kind.DEPLOY)));
        all.put(Operation.BUILD_LOG_STREAM, () -> follow(Logs.Kind.BUILD));
        all.put(Operation.DEPLOYMENT_LOG_STREAM, () -> follow(Logs.Kind.DEPLOY));
    }

    private void services(Map<Operation, Runnable> all) {
        all.put(Operation.SERVICE_INSTANCE, () -> client.services().read(web));
        all.put(Operation.UPDATE_SERVICE, () -> connected.deployed(IMAGE));
        all.put(Operation.SERVICE_LIMITS, () -> client.scaling().read(web));
        all.put(Operation.ENVIRONMENT_CONFIG, () -> client.scaling().read(web));
        all.put(Operation.REGIONS, () -> client.scaling().allRegions(web.project()));
        all.put(Operation.UPDATE_LIMITS, () -> client.scaling()
                .write(web, new Scale(OptionalInt.of(2), Map.of(), Optional.of(2.0), Optional.of(4.0))));
        all.put(Operation.VARIABLES, () -> client.variables().written(web));
        all.put(Operation.SET_VARIABLES, () -> client.variables().set(web, Map.of("A", "b")));
    }

    private void surroundings(Map<Operation, Runnable> all) {
        all.put(Operation.DOMAINS, () -> client.domains().of(web));
        all.put(Operation.CREATE_DOMAIN, () -> client.domains().create(web, 8080));
        all.put(Operation.CREATE_CUSTOM_DOMAIN, () -> client.domains().createOwn(web, "shop.example.com", 0));
        all.put(Operation.CREATE_ENVIRONMENT, () -> client.environments()
                .create(
                        client.project(Connected.WEB),
                        "pr-" + System.nanoTime(),
                        Optional.of(web.environment()),
                        false));
        all.put(Operation.DELETE_ENVIRONMENT, () -> client.environments()
                .delete(new Named(RailwayState.STAGING, "staging")));
        all.put(Operation.VOLUMES, () -> client.volumes().of(web.environment()));
        all.put(Operation.BACKUPS, () -> client.volumes().backups(volume()));
        all.put(Operation.CREATE_BACKUP, this::backUp);
        all.put(Operation.WORKFLOW_STATUS, this::backUp);
    }

    private void backUp() {
        client.volumes().backUp(volume(), "before release", Duration.ofMinutes(1));
    }

    private Volume volume() {
        return client.volumes().of(web.environment()).get(0);
    }

    private Logs.Query query(Logs.Kind kind) {
        return new Logs.Query(kind, live, 10, Optional.empty(), "");
    }

    private void follow(Logs.Kind kind) {
        client.logs().follow(query(kind), Instant.now().plusMillis(300), line -> {});
    }
}
