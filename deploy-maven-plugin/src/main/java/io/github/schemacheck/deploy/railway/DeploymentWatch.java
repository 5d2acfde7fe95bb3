package io.github.schemacheck.deploy.railway;

import io.github.schemacheck.deploy.railway.graphql.GraphQl;
import io.github.schemacheck.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Waits for one deployment, by its id, to its end: its status and the image that runs decide, never its logs. */
public final class DeploymentWatch {
    /** So many looks in a row may fail, each after its own repetitions. */
    private static final int FAILED_LOOKS = 3;

    private final GraphQl api;
    private final Deployments deployments;
    private final WaitSettings settings;
    private final Consumer<String> lines;

    DeploymentWatch(GraphQl api, WaitSettings settings, Consumer<String> lines) {
        this.api = api;
        this.deployments = new Deployments(api, settings.rests());
        this.settings = settings;
        this.lines = lines;
    }

    /** @param image what has to run at the end; empty where anything may */
    public Verdict await(Target target, String id, Optional<String> image) {
        Instant end = Clock.systemUTC().instant().plus(settings.timeout());
        DeploymentProgress progress = new DeploymentProgress(lines);
        Judgement judgement = new Judgement(deployments, target, image);
        try (Signals signals = new Signals(api, id, progress::event)) {
            int looks = 0;
            int confirmed = 0;
            while (true) {
                Deployment now = look(id);
                looks = progress.status(now) ? 1 : looks + 1;
                Optional<Verdict> verdict = judgement.of(now);
                boolean live = verdict.isPresent() && verdict.get().isLive();
                if (verdict.isPresent() && (!live || confirmed == settings.confirmations())) {
                    return verdict.get();
                }
                if (Clock.systemUTC().instant().isAfter(end)) {
                    return judgement.tooLate(now, settings.timeout());
                }
                confirmed = live ? confirmed + 1 : 0;
                if (live) {
                    // In full: what wakes us here is only the news that it is live.
                    Rests.rest(settings.between());
                } else {
                    signals.await(rest(looks, end));
                }
            }
        }
    }

    private Duration rest(int looks, Instant end) {
        Duration left = Duration.between(Clock.systemUTC().instant(), end).plusMillis(1);
        Duration rest = settings.rests().after(looks);
        Duration shorter = left.compareTo(rest) < 0 ? left : rest;
        return shorter.isNegative() ? Duration.ZERO : shorter;
    }

    /** One failed look says nothing about the deployment. */
    private Deployment look(String id) {
        for (int failed = 1; ; failed++) {
            try {
                return deployments.get(id);
            } catch (ProblemException e) {
                if (failed == FAILED_LOOKS) {
                    throw new ProblemException(
                            "Nobody knows how deployment " + id + " goes on: " + e.problem(), e.remedy(), e);
                }
                lines.accept("Railway could not be asked how it goes on: " + e.problem());
                Rests.rest(settings.rests().after(failed));
            }
        }
    }
}
