package io.github.schemacheck.realprojects;

import io.github.schemacheck.ReviewResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came out.
 *
 * @param complete live had all migrations; empty where it failed
 * @param half live had the older half of them; empty where it failed
 * @param first time of the first review, which replays
 * @param second time of the second, from the cache
 * @param failure in words; empty where all went well
 */
record Tried(
        RealProject project,
        String commit,
        Optional<ReviewResult> complete,
        Optional<ReviewResult> half,
        Duration first,
        Duration second,
        String failure) {

    boolean equalsItself() {
        return failure.isEmpty() && drift(complete).isEmpty() && drift(half).isEmpty() && halfIsPending();
    }

    /** Of all, half ran, and the other half is called pending; where Flyway could not go half-way nobody knows. */
    private boolean halfIsPending() {
        int pending = half.map(each -> each.pending().size()).orElse(0);
        int all = complete.map(Tried::count).orElse(0);
        return half.isEmpty() || (pending > 0 && Math.abs(all - 2 * pending) <= 1);
    }

    static int count(ReviewResult result) {
        return Integer.parseInt(result.context().expected().replaceAll(" .*", ""));
    }

    String inShort() {
        return project.name() + ": " + failure + drift(complete) + drift(half);
    }

    /** @return findings but for those about how the replay itself went, which stand for both databases alike */
    static List<String> drift(Optional<ReviewResult> result) {
        return result.stream()
                .flatMap(each -> each.findings().stream())
                .filter(finding -> !finding.object().startsWith("migration "))
                .map(Object::toString)
                .toList();
    }

    List<String> hazards() {
        return complete.stream()
                .flatMap(each -> each.findings().stream())
                .filter(finding -> finding.object().startsWith("migration "))
                .map(Object::toString)
                .toList();
    }
}
