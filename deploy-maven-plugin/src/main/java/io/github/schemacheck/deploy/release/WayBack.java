package io.github.schemacheck.deploy.release;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.deploy.railway.Deployment;
import io.github.schemacheck.deploy.railway.Verdict;
import java.util.function.Consumer;

/**
 * The way back to what ran before; only where that fits the schema as it is now, as the database is never taken back.
 */
record WayBack(Site site, Receipt receipt, Safety safety, Consumer<String> lines) {
    void take(Deployment old) {
        if (!safety.rollsBack()) {
            lines.accept("Not rolled back, as deploy.safety is development.");
            receipt.put("rollback", "none in development");
            return;
        }
        JsonNode missed = receipt.json().path("oldApplicationMisses");
        if (!missed.isEmpty()) {
            lines.accept("NOT rolled back: the application of " + old.image() + " does not fit the schema any more:");
            missed.forEach(line -> lines.accept("  " + line.asText()));
            lines.accept("The way is forward: mend the application, or add in a new migration what the old one misses,"
                    + " and release again. The database is not taken back.");
            receipt.put("rollback", "refused");
            return;
        }
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
