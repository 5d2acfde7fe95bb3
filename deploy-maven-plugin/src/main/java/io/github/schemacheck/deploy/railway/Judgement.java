package io.github.schemacheck.deploy.railway;

import io.github.schemacheck.deploy.railway.Verdict.Outcome;
import io.github.schemacheck.deploy.railway.graphql.Spoken;
import io.github.schemacheck.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a deployment's status means. */
record Judgement(Deployments deployments, Target target, Optional<String> image) {
    /** @return empty while there is something to wait for */
    Optional<Verdict> of(Deployment now) {
        return switch (now.status()) {
            case SUCCESS -> Optional.of(live(now));
            case FAILED, CRASHED -> Optional.of(new Verdict(
                    Outcome.FAILED,
                    now,
                    what(now) + " ended as " + now.word() + why(now),
                    "see deploy:logs; " + after(now)));
            case NEEDS_APPROVAL -> Optional.of(new Verdict(
                    Outcome.NEEDS_APPROVAL,
                    now,
                    what(now) + " waits for somebody's approval" + why(now),
                    "approve it in Railway's dashboard, or release with -Ddeploy.railwayApprove."));
            case SKIPPED -> Optional.of(new Verdict(
                    Outcome.SKIPPED,
                    now,
                    what(now) + " was skipped" + why(now),
                    "see the service's watch patterns: no changed file matched them."));
            case SLEEPING -> Optional.of(new Verdict(
                    Outcome.SLEEPING,
                    now,
                    what(now) + " sleeps, and nobody has seen it answer" + why(now),
                    "send it a request, or turn serverless (sleepApplication) off for the service."));
            case REMOVED, REMOVING -> Optional.of(removed(now));
            case UNKNOWN -> newer(now).map(by -> superseded(now, by));
            case QUEUED, INITIALIZING, WAITING, BUILDING, DEPLOYING -> Optional.empty();
        };
    }

    Verdict tooLate(Deployment now, Duration timeout) {
        return newer(now)
                .map(by -> superseded(now, by))
                .orElseGet(() -> new Verdict(
                        Outcome.UNDECIDED,
                        now,
                        what(now) + " is still " + now.word() + " after " + Spoken.of(timeout) + why(now),
                        "look at it with deploy:status, and give it more time with deploy.railwayTimeout."));
    }

    private Verdict live(Deployment now) {
        if (image.isEmpty() || now.runs(image.get())) {
            return Verdict.live(now);
        }
        return new Verdict(
                Outcome.OTHER_IMAGE,
                now,
                what(now) + " is live, but runs "
                        + (now.image().isEmpty() ? "no image that Railway names" : now.image()) + " and not "
                        + image.get() + ".",
                "somebody else deployed at the same time, or Railway ran an old image again; run it again.");
    }

    private Verdict removed(Deployment now) {
        return newer(now)
                .map(by -> superseded(now, by))
                .orElseGet(() -> new Verdict(
                        Outcome.REMOVED,
                        now,
                        what(now) + " was taken away (" + now.word() + ")" + why(now),
                        "see who removed it; nothing newer is there."));
    }

    private Verdict superseded(Deployment now, Deployment by) {
        return new Verdict(
                Outcome.SUPERSEDED,
                now,
                what(now) + " was superseded by " + by + ".",
                "somebody else deployed at the same time; see deploy:status, and run it again if yours is right.");
    }

    private Optional<Deployment> newer(Deployment now) {
        List<Deployment> recent = deployments.recent(target);
        return recent.stream()
                .filter(other -> other.createdAt().compareTo(now.createdAt()) > 0)
                .findFirst();
    }

    private static String what(Deployment now) {
        return "Deployment " + now.id();
    }

    private String why(Deployment now) {
        String event = "";
        try {
            event = DeploymentEvent.failure(deployments.events(now.id()));
        } catch (ProblemException e) {
            // The verdict stands without its reason.
        }
        String why = event.isEmpty() ? now.diagnosis() : event;
        return why.isEmpty() ? "." : ": " + why + (why.endsWith(".") ? "" : ".");
    }

    /** One that fails before it takes over leaves the old one running, but not where both need the same volume. */
    private String after(Deployment now) {
        try {
            boolean runs = now.status() == DeploymentStatus.FAILED
                    && deployments.recent(target).stream()
                            .anyMatch(other -> other.status().isLive());
            return runs ? "what ran before still runs." : "what ran before is gone: deploy:rollback brings it back.";
        } catch (ProblemException e) {
            return "deploy:status says whether what ran before still runs.";
        }
    }
}
