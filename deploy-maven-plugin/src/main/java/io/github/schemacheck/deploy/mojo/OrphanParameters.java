package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.data.OrphanSettings;
import io.github.schemacheck.data.OrphanSettings.Which;
import io.github.schemacheck.data.Pace;
import io.github.schemacheck.problem.ProblemException;
import java.time.Duration;

/** A goal's words about orphans as settings of the scan. */
final class OrphanParameters {
    private OrphanParameters() {}

    static OrphanSettings of(ReviewMojo mojo) {
        OrphanSettings usual = OrphanSettings.DEFAULT;
        return new OrphanSettings(
                which(mojo.orphans),
                pace(mojo.orphanPace),
                Duration.ofSeconds(mojo.orphanBudget),
                usual.perKey(),
                usual.connections(),
                usual.samples(),
                mojo.orphanInclude,
                mojo.orphanExclude);
    }

    private static Which which(String word) {
        return switch (word) {
            case "all" -> Which.ALL;
            case "changed" -> Which.CHANGED;
            case "none" -> Which.NONE;
            default -> throw new ProblemException(
                    "deploy.orphans is \"" + word + "\".", "set it to all, changed or none.");
        };
    }

    private static Pace pace(String word) {
        return switch (word) {
            case "gentle" -> Pace.GENTLE;
            case "fast" -> Pace.FAST;
            default -> throw new ProblemException(
                    "deploy.orphanPace is \"" + word + "\".", "set it to gentle or fast.");
        };
    }
}
