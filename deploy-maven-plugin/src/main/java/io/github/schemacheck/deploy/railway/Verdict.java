package io.github.schemacheck.deploy.railway;

import io.github.schemacheck.problem.ProblemException;

/**
 * How a deployment ended.
 *
 * @param reason in words; empty where it is live
 * @param remedy empty where it is live
 */
public record Verdict(Outcome outcome, Deployment deployment, String reason, String remedy) {
    /** All the ways in which waiting ends. */
    public enum Outcome {
        LIVE,
        /** It runs, but not what it should. */
        OTHER_IMAGE,
        FAILED,
        /** Somebody has to say yes. */
        NEEDS_APPROVAL,
        SKIPPED,
        /** A newer deployment took its place. */
        SUPERSEDED,
        REMOVED,
        SLEEPING,
        /** The time was over first. */
        UNDECIDED
    }

    static Verdict live(Deployment deployment) {
        return new Verdict(Outcome.LIVE, deployment, "", "");
    }

    public boolean isLive() {
        return outcome == Outcome.LIVE;
    }

    /** @throws ProblemException where it is not live */
    public Deployment orThrow() {
        if (!isLive()) {
            throw new ProblemException(reason, remedy);
        }
        return deployment;
    }
}
