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
import java.util.function.Consumer;

/**
 * The way back to what ran before; only where it is proven that this fits the schema as it is now, as the database is
 * never taken back. The proof is made anew from the old image's labels and live: a run that was killed may have
 * migrated without leaving a word.
 */
record WayBack(Site site, ReleaseSettings settings, Goals goals, Receipt receipt, Consumer<String> lines) {
    void take(Deployment old) {
        if (!settings.safety().rollsBack()) {
            lines.accept("Not rolled back, as deploy.safety is development.");
            receipt.put("rollback", "none in development");
            return;
        }
        List<String> notProven = new ArrayList<>();
        Set<String> missed = new LinkedHashSet<>();
        receipt.json().path("oldApplicationMisses").forEach(line -> missed.add(line.asText()));
        if (!settings.gate().isHere()) {
            lines.accept("Whether the old image fits the database is for its own pre-deploy command to say.");
        } else if (missed.isEmpty()) {
            prove(old, missed, notProven);
        }
        if (!missed.isEmpty()) {
            refuse(old, "does not fit the schema any more", missed);
        } else if (!notProven.isEmpty() && !settings.consents().unproven()) {
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
            goals.run("validate-application", proof(old.image()));
            goals.told(ApplicationFit.class).ifPresent(fit -> {
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
        lines.accept("NOT rolled back: the application of " + old.image() + " " + why + ":");
        all.forEach(line -> lines.accept("  " + line));
        lines.accept("The way is forward: mend the application, or add in a new migration what the old one misses, and"
                + " release again. The database is not taken back.");
        receipt.put("rollback", "refused");
        receipt.put("rollbackRefused", List.copyOf(all));
    }

    private void goBack(Deployment old) {
        Verdict verdict = site.back(old, lines);
        if (verdict.isLive()) {
            receipt.put("rollback", verdict.deployment().id());
            receipt.put("state", Receipt.ROLLED_BACK);
            lines.accept("Rolled back: " + old.image() + " runs again");
        } else {
            receipt.put("rollback", "failed: " + verdict.reason());
            lines.accept("The rollback did not become live: " + verdict.reason() + " " + verdict.remedy());
        }
    }
}
