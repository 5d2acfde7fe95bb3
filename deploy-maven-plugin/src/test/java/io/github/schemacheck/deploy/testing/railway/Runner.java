package io.github.schemacheck.deploy.testing.railway;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Takes deployments from status to status. */
final class Runner implements AutoCloseable {
    private static final List<String> USUAL = List.of("INITIALIZING", "DEPLOYING", "SUCCESS");

    private final RailwayState state;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "railway");
        thread.setDaemon(true);
        return thread;
    });

    Runner(RailwayState state) {
        this.state = state;
    }

    Run start(Instance instance, String image, Map<String, String> variables) {
        synchronized (instance) {
            String real = instance.images.isEmpty() ? image : instance.images.remove();
            Run run = new Run(real, variables);
            // A newer one takes the place of what is not done yet.
            instance.runs.stream()
                    .filter(other -> isUnderWay(other.status()))
                    .forEach(other -> other.become("REMOVED"));
            instance.runs.add(run);
            List<String> script = instance.scripts.isEmpty() ? USUAL : instance.scripts.remove();
            next(instance, run, script);
            return run;
        }
    }

    void approve(Instance instance, Run run) {
        if (!run.status().equals("NEEDS_APPROVAL")) {
            throw new Refusal("Deployment does not need approval", "BAD_USER_INPUT");
        }
        next(instance, run, USUAL);
    }

    private void next(Instance instance, Run run, List<String> left) {
        if (!left.isEmpty()) {
            var unused = clock.schedule(() -> step(instance, run, left), state.stepMillis, TimeUnit.MILLISECONDS);
        }
    }

    private void step(Instance instance, Run run, List<String> left) {
        if (run.status().equals("REMOVED")) {
            return;
        }
        String status = left.get(0);
        if (status.equals("DEPLOYING")
                && fails(run, "PRE_DEPLOY_COMMAND", state.machine.prepare(run, run.variables, instance.settings))) {
            return;
        }
        if (status.equals("DEPLOYING")) {
            create(instance, run);
        }
        if (status.equals("SUCCESS")
                && fails(run, "HEALTHCHECK", state.machine.start(run, run.variables, instance.settings))) {
            return;
        }
        if (status.equals("SUCCESS")) {
            run.log("Started application in 2.1 seconds");
            replace(instance, run);
        }
        if ((status.equals("FAILED") || status.equals("CRASHED") || status.equals("SKIPPED"))
                && !instance.failures.isEmpty()) {
            Map<String, Object> failure = instance.failures.remove();
            @SuppressWarnings("unchecked")
            Map<String, Object> payload = (Map<String, Object>) failure.get("payload");
            run.step(failure.get("step").toString(), payload);
        }
        run.become(status);
        next(instance, run, left.subList(1, left.size()));
    }

    private static void create(Instance instance, Run run) {
        if (!instance.volume.isEmpty()) {
            replace(instance, run);
        }
        run.step("CREATE_CONTAINER", Map.of("durationMs", 1200));
        run.log("Created the container");
    }

    private static boolean fails(Run run, String step, String problem) {
        if (!problem.isEmpty()) {
            run.step(step, Map.of("error", problem));
            run.become("FAILED");
        }
        return !problem.isEmpty();
    }

    private static void replace(Instance instance, Run run) {
        synchronized (instance) {
            instance.runs.stream()
                    .filter(other -> other != run && other.status().equals("SUCCESS"))
                    .forEach(other -> other.become("REMOVED"));
        }
    }

    private static boolean isUnderWay(String status) {
        return !List.of("SUCCESS", "FAILED", "CRASHED", "REMOVED", "SKIPPED", "SLEEPING")
                .contains(status);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
