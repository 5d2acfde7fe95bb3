package io.github.schemacheck.deploy.release;

import io.github.schemacheck.problem.ProblemException;

/** How careful a release is. The gate is asked in each of them. */
public enum Safety {
    /** Fast: nothing is rehearsed, and nothing is taken back. */
    DEVELOPMENT(false, false, false),
    /** As production, without a backup and a scan of the image. */
    STAGING(true, false, true),
    PRODUCTION(true, true, true);

    private final boolean rehearses;
    private final boolean backsUp;
    private final boolean rollsBack;

    Safety(boolean rehearses, boolean backsUp, boolean rollsBack) {
        this.rehearses = rehearses;
        this.backsUp = backsUp;
        this.rollsBack = rollsBack;
    }

    public static Safety of(String word) {
        return switch (word) {
            case "development" -> DEVELOPMENT;
            case "staging" -> STAGING;
            case "production" -> PRODUCTION;
            default -> throw new ProblemException(
                    "deploy.safety is \"" + word + "\".", "set it to development, staging or production.");
        };
    }

    boolean rehearses() {
        return rehearses;
    }

    boolean backsUp() {
        return backsUp;
    }

    boolean scans() {
        return this == PRODUCTION;
    }

    boolean rollsBack() {
        return rollsBack;
    }
}
