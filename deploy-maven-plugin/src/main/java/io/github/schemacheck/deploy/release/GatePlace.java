package io.github.schemacheck.deploy.release;

import io.github.schemacheck.problem.ProblemException;

/** Who asks the database whether it is what the code expects. */
public enum GatePlace {
    /** This machine, which reaches it. */
    HERE,
    /** The service's pre-deploy command, as a private database is reached in Railway's own network only. */
    PRE_DEPLOY;

    public static GatePlace of(String word) {
        return switch (word) {
            case "here" -> HERE;
            case "pre-deploy" -> PRE_DEPLOY;
            default -> throw new ProblemException("deploy.gate is \"" + word + "\".", "set it to here or pre-deploy.");
        };
    }

    public boolean isHere() {
        return this == HERE;
    }
}
