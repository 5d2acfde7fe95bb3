package io.github.schemacheck.deploy.changes;

import io.github.schemacheck.problem.ProblemException;
import java.util.Arrays;
import java.util.Optional;

/** How much of a deployment a change asks for; a later one does all that an earlier one does. */
public enum Strategy {
    /** Nothing that is deployed differs. The gate is asked all the same: the database may have changed. */
    NONE("none"),
    /** Changed files can be copied into the running container. */
    FILES_ONLY("files-only"),
    /** An image is built, of which the dependencies are cached. */
    IMAGE("image"),
    /** What everything else is built on changed: dependencies, the POM, the Dockerfile. */
    FULL("full");

    private static final String AUTOMATIC = "auto";

    private final String word;

    Strategy(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** @return the one that does what both do */
    public Strategy and(Strategy other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** @return empty where none is called so */
    static Optional<Strategy> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** @return empty for {@code auto}: what changed decides */
    public static Optional<Strategy> forced(String word) {
        Optional<Strategy> strategy = of(word);
        if (strategy.isPresent() || word.equals(AUTOMATIC)) {
            return strategy;
        }
        throw new ProblemException(
                "deploy.strategy is \"" + word + "\".", "set it to auto, none, files-only, image or full.");
    }
}
