package io.github.schemacheck.deploy.release;

import io.github.schemacheck.deploy.railway.Deployment;
import io.github.schemacheck.deploy.railway.DeploymentStatus;
import io.github.schemacheck.deploy.railway.Verdict;
import io.github.schemacheck.problem.ProblemException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * An image takes a service over: deployed by its digest, waited for, asked; or what ran before goes on.
 *
 * @param prefix of its steps and of what the receipt says of it, where there are several; may be empty
 * @param base where the application is asked; empty: the address that Railway tells
 */
record Takeover(ReleaseRun run, Site site, String prefix, String base, String image, Optional<Deployment> before) {
    private static final Duration BETWEEN_SMOKE = Duration.ofSeconds(2);

    /** In all others something of ours may still begin, or runs, or somebody else's does. */
    private static final Set<Verdict.Outcome> ENDED = EnumSet.of(Verdict.Outcome.FAILED, Verdict.Outcome.SKIPPED);

    Deployment deploy() {
        String deployment = run.steps().run(prefix + "deploy", this::start);
        return run.steps().run(prefix + "wait", () -> await(deployment));
    }

    private String start() {
        Optional<Deployment> begun = run.killed()
                .flatMap(killed -> site.begun(image, killed.path("begun").asText()));
        begun.ifPresent(
                deployment -> run.tell("Goes on with deployment " + deployment.id() + ", which that run began"));
        String id = begun.map(Deployment::id).orElseGet(() -> site.start(image));
        run.receipt().put(prefix + "deployment", id);
        run.tell("Deployment " + id + " of " + image);
        return id;
    }

    private Deployment await(String deployment) {
        Verdict verdict = site.await(deployment, image);
        if (!verdict.isLive()) {
            site.lastLines(verdict.deployment()).forEach(line -> run.tell("  | " + line));
            failed(verdict);
        }
        return verdict.orThrow();
    }

    /**
     * Where the old application is still the one that answers, there is nothing to take back but the configuration. It
     * is not for long after the new one was live, and where Railway stopped it first, as both have the same volume.
     */
    private void failed(Verdict verdict) {
        if (!ENDED.contains(verdict.outcome()) || before.isEmpty()) {
            return;
        }
        Deployment old = before.get();
        boolean runs = site.isLive(old);
        boolean stopped = old.status().isLive() && !runs;
        if (verdict.deployment().status() == DeploymentStatus.CRASHED || stopped) {
            takeBack();
        } else if (old.image().contains("@sha256:")) {
            site.restore(old.image());
            run.tell((runs ? "The old application runs on; the" : "The") + " service's image is " + old.image()
                    + " again");
        }
    }

    /** Asks the application; where it does not answer as wanted, what ran before is deployed again. */
    void ask(Deployment live) {
        try {
            smoke(live);
        } catch (ProblemException e) {
            takeBack();
            throw e;
        }
    }

    void smoke(Deployment live) {
        ReleaseSettings.SmokeSettings smoke = run.settings().smoke();
        if (smoke.checks().isEmpty()) {
            run.tell("No smoke checks are configured: that it answers is not checked.");
            return;
        }
        String address = base.isEmpty() ? "https://" + live.url() : base;
        run.steps().run(prefix + "smoke", () -> new Smoke(address, smoke.grace(), smoke.confirmations(), BETWEEN_SMOKE)
                .run(smoke.checks(), run.lines()));
    }

    void takeBack() {
        before.ifPresent(old -> new WayBack(site, run, prefix).take(old));
    }
}
