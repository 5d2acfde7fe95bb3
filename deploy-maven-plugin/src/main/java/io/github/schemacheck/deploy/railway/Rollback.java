package io.github.schemacheck.deploy.railway;

import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The way back to an image that ran before. The database stays as it is. */
public final class Rollback {
    private final RailwayClient client;
    private final Target target;
    private final Consumer<String> lines;

    public Rollback(RailwayClient client, Target target, Consumer<String> lines) {
        this.client = client;
        this.target = target;
        this.lines = lines;
    }

    /**
     * Where a rollback leads.
     *
     * @param deployment empty where an image was named that no listed deployment ran
     */
    public record Goal(Optional<Deployment> deployment, String image) {
        boolean isByDigest() {
            return image.contains("@sha256:");
        }
    }

    /** @param to {@code previous}, a deployment's id, or an image by its digest */
    public Goal goal(String to) {
        List<Deployment> recent = client.deployments().recent(target);
        if (to.equals("previous")) {
            return of(previous(recent));
        }
        if (to.contains("@")) {
            return new Goal(
                    recent.stream().filter(deployment -> deployment.runs(to)).findFirst(),
                    new ImageSource(to, Optional.empty()).image());
        }
        return of(recent.stream()
                .filter(deployment -> deployment.id().equals(to))
                .findFirst()
                .orElseGet(() -> client.deployments().get(to)));
    }

    /** Sets the image as the source, so that later deployments run it too; else Railway's own rollback. */
    public Verdict run(Goal goal, WaitSettings wait) {
        return goal.isByDigest() ? bySource(goal, wait) : byRailway(goal, wait);
    }

    private Verdict bySource(Goal goal, WaitSettings wait) {
        client.services().setImage(target, new ImageSource(goal.image(), Optional.empty()), false);
        String id = client.deployments().start(target, goal.image());
        lines.accept("Railway: deployment " + id + " of " + goal.image());
        Verdict verdict = client.watch(wait).await(target, id, Optional.of(goal.image()));
        if (verdict.outcome() != Verdict.Outcome.FAILED || !canRollback(goal)) {
            return verdict;
        }
        lines.accept(verdict.reason() + " Trying Railway's own rollback, which needs no registry.");
        return byRailway(goal, wait);
    }

    private Verdict byRailway(Goal goal, WaitSettings wait) {
        Deployment old = goal.deployment()
                .filter(Deployment::canRollback)
                .orElseThrow(() -> new ProblemException(
                        "Railway has no image any more for the deployment, and it was not deployed by its digest.",
                        "name an image by digest that a registry still has: -Ddeploy.rollbackTo=repository@sha256:…"));
        String id = client.deployments().rollback(target, old.id());
        lines.accept("Railway: deployment " + id + " from " + old.id() + ", with its variables too");
        return client.watch(wait).await(target, id, Optional.of(goal.image()).filter(image -> !image.isEmpty()));
    }

    private static boolean canRollback(Goal goal) {
        return goal.deployment().map(Deployment::canRollback).orElse(false);
    }

    private static Goal of(Deployment deployment) {
        return new Goal(Optional.of(deployment), deployment.image());
    }

    /** A deployment that was live becomes REMOVED when the next one is; one that never was is FAILED or CRASHED. */
    private Deployment previous(List<Deployment> recent) {
        Optional<Deployment> live =
                client.services().read(target).active().stream().findFirst();
        return recent.stream()
                .filter(deployment -> deployment.status() == DeploymentStatus.REMOVED
                        || deployment.status().isLive())
                .filter(deployment -> live.isEmpty() || !isSame(deployment, live.get()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        "There is no deployment of " + target + " before the one that runs.",
                        "see deploy:status, and name one: -Ddeploy.rollbackTo=id or repository@sha256:…"));
    }

    /** The image that runs now is no way back from itself. */
    private static boolean isSame(Deployment one, Deployment other) {
        return one.id().equals(other.id()) || (!one.image().isEmpty() && one.runs(other.image()));
    }
}
