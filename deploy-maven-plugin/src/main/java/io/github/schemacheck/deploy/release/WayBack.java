package io.github.schemacheck.deploy.release;

import io.github.schemacheck.ApplicationFit;
import io.github.schemacheck.deploy.railway.Deployment;
import io.github.schemacheck.deploy.railway.Verdict;
import io.github.schemacheck.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The way back to what ran before; only where it is proven that this fits the schema as it is now, as the database is
 * never taken back. The proof is made anew from the old image's labels and live: a run that was killed may have
 * migrated without leaving a word.
 *
 * @param prefix of what the receipt says of it
 */
record WayBack(Site site, ReleaseRun run, String prefix) {
    void take(Deployment old) {
        if (!run.settings().safety().rollsBack()) {
            run.tell("Not rolled back, as deploy.safety is development.");
            run.receipt().put(prefix + "rollback", "none in development");
            return;
        }
        List<String> notProven = new ArrayList<>();
        Set<String> missed = new LinkedHashSet<>();
        run.receipt().json().path("oldApplicationMisses").forEach(line -> missed.add(line.asText()));
        if (!run.settings().gate().isHere()) {
            run.tell("Whether the old image fits the database is for its own pre-deploy command to say.");
        } else if (missed.isEmpty()) {
            prove(old, missed, notProven);
        }
        if (!missed.isEmpty()) {
            refuse(old, "does not fit the schema any more", missed);
        } else if (!notProven.isEmpty() && !run.settings().consents().unproven()) {
            refuse(old, "is not proven to fit the schema as it is now", notProven);
        } else {
            goBack(old);
        }
    }

    private void prove(Deployment old, Set<String> missed, List<String> notProven) {
        if (!old.image().contains("@sha256:")) {
            notProven.add("its name has no digest, so it may be another image by now");
            return;
        }
        try {
            run.goals().run("validate-application", proof(old.image()));
            run.goals().told(ApplicationFit.class).ifPresent(fit -> {
                missed.addAll(fit.misses());
                notProven.addAll(fit.notProven());
            });
        } catch (ProblemException e) {
            notProven.add(e.problem());
        }
    }

    private static Map<String, String> proof(String image) {
        return Map.of("application", image, "stage", "before", "failOn", "never");
    }

    private void refuse(Deployment old, String why, Collection<String> all) {
        run.tell("NOT rolled back: the application of " + old.image() + " " + why + ":");
        all.forEach(line -> run.tell("  " + line));
        run.tell("The way is forward: mend the application, or add in a new migration what the old one misses, and"
                + " release again. The database is not taken back.");
        run.receipt().put(prefix + "rollback", "refused");
        run.receipt().put(prefix + "rollbackRefused", List.copyOf(all));
    }

    private void goBack(Deployment old) {
        Verdict verdict = site.back(old, run.lines());
        if (verdict.isLive()) {
            run.receipt().put(prefix + "rollback", verdict.deployment().id());
            run.receipt().put("state", Receipt.ROLLED_BACK);
            run.tell("Rolled back: " + old.image() + " runs again");
        } else {
            run.receipt().put(prefix + "rollback", "failed: " + verdict.reason());
            run.tell("The rollback did not become live: " + verdict.reason() + " " + verdict.remedy());
        }
    }
}
