package io.github.schemacheck.report.html;

import io.github.schemacheck.ReviewContext;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.report.EarlierRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changed since the run before.
 *
 * @param comparable whether both are about the same database at the same stage
 * @param fresh findings that were not there
 * @param gone findings that are not there any more, a line each
 */
record Since(String text, boolean comparable, Set<Finding> fresh, List<String> gone) {

    static Since of(Reported reported) {
        return reported.earlier()
                .map(earlier -> since(earlier, reported))
                .orElseGet(() -> none("No earlier report was found beside this one: what changed is not known."));
    }

    private static Since since(EarlierRun earlier, Reported reported) {
        ReviewContext now = reported.review().context();
        boolean same = earlier.address().equals(now.address())
                && earlier.stage().equals(now.stage().word());
        return same
                ? compared(earlier, reported.findings())
                : none("The report before this one is about another database or stage, and is not compared.");
    }

    private static Since none(String why) {
        return new Since(why, false, Set.of(), List.of());
    }

    /** Findings of one check about one object count, as words of messages hold numbers that move. */
    private static Since compared(EarlierRun earlier, List<Finding> findings) {
        Map<String, List<EarlierRun.Told>> before = new HashMap<>();
        earlier.findings()
                .forEach(told -> before.computeIfAbsent(key(told.check(), told.object()), key -> new ArrayList<>())
                        .add(told));
        Set<Finding> fresh = new HashSet<>();
        for (Finding finding : findings) {
            List<EarlierRun.Told> same = before.getOrDefault(key(finding.check(), finding.object()), List.of());
            if (same.isEmpty()) {
                fresh.add(finding);
            } else {
                same.remove(0);
            }
        }
        List<String> gone = before.values().stream()
                .flatMap(List::stream)
                .map(told -> told.severity() + " " + told.check() + " " + told.object())
                .sorted()
                .toList();
        String text = fresh.size() + " new, " + gone.size() + " gone, " + (findings.size() - fresh.size())
                + " as before, since " + Moment.words(earlier.at()) + ".";
        return new Since(text, true, fresh, gone);
    }

    private static String key(String check, String object) {
        return check + '\0' + object;
    }
}
