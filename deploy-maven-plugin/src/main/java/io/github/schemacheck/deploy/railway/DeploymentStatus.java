package io.github.schemacheck.deploy.railway;

/** What Railway says of a deployment; it has words that its own schema does not have, which are {@link #UNKNOWN}. */
public enum DeploymentStatus {
    QUEUED(Phase.UNDER_WAY),
    INITIALIZING(Phase.UNDER_WAY),
    WAITING(Phase.UNDER_WAY),
    BUILDING(Phase.UNDER_WAY),
    DEPLOYING(Phase.UNDER_WAY),
    NEEDS_APPROVAL(Phase.STOPPED),
    SUCCESS(Phase.LIVE),
    FAILED(Phase.BROKEN),
    CRASHED(Phase.BROKEN),
    SLEEPING(Phase.STOPPED),
    SKIPPED(Phase.STOPPED),
    REMOVED(Phase.STOPPED),
    REMOVING(Phase.STOPPED),
    UNKNOWN(Phase.UNDER_WAY);

    private enum Phase {
        UNDER_WAY,
        LIVE,
        BROKEN,
        STOPPED
    }

    private final Phase phase;

    DeploymentStatus(Phase phase) {
        this.phase = phase;
    }

    static DeploymentStatus of(String word) {
        for (DeploymentStatus status : values()) {
            if (status.name().equals(word)) {
                return status;
            }
        }
        return UNKNOWN;
    }

    public boolean isLive() {
        return phase == Phase.LIVE;
    }

    public boolean isBroken() {
        return phase == Phase.BROKEN;
    }

    public boolean isUnderWay() {
        return phase == Phase.UNDER_WAY;
    }
}
