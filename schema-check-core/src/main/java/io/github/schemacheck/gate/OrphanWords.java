package io.github.schemacheck.gate;

import io.github.schemacheck.data.OrphanSettings;
import io.github.schemacheck.data.OrphanSettings.Which;
import io.github.schemacheck.data.Pace;
import io.github.schemacheck.problem.ProblemException;
import java.time.Duration;
import java.util.List;

/**
 * What people say about orphans as settings of the scan.
 *
 * @param which {@code all}, {@code changed} or {@code none}
 * @param pace {@code gentle} or {@code fast}
 * @param budget seconds for all keys together
 * @param include keys to scan, with {@code *}; empty for all
 * @param exclude keys to leave out; wins
 */
public record OrphanWords(String which, String pace, int budget, List<String> include, List<String> exclude) {
    public OrphanWords {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** @throws ProblemException for a word that there is not */
    public OrphanSettings settings() {
        OrphanSettings usual = OrphanSettings.DEFAULT;
        return new OrphanSettings(
                keys(),
                speed(),
                Duration.ofSeconds(budget),
                usual.perKey(),
                usual.connections(),
                usual.samples(),
                include,
                exclude);
    }

    private Which keys() {
        return switch (which) {
            case "all" -> Which.ALL;
            case "changed" -> Which.CHANGED;
            case "none" -> Which.NONE;
            default -> throw new ProblemException(
                    "deploy.orphans is \"" + which + "\".", "set it to all, changed or none.");
        };
    }

    private Pace speed() {
        return switch (pace) {
            case "gentle" -> Pace.GENTLE;
            case "fast" -> Pace.FAST;
            default -> throw new ProblemException(
                    "deploy.orphanPace is \"" + pace + "\".", "set it to gentle or fast.");
        };
    }
}
