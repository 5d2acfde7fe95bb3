package io.github.schemacheck.deploy.release;

import io.github.schemacheck.OldApplication;
import io.github.schemacheck.RehearsalResult;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.apply.Migrated;
import io.github.schemacheck.deploy.backup.BackupReceipt;
import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The part of a release that the database is held for: all that can say no comes before the first write, and what needs
 * no database is tried here too, so that nothing is migrated for an image that cannot be built or pushed.
 */
record DatabaseSteps(
        ReleaseSettings settings, Site site, Goals goals, ReleaseSteps steps, Receipt receipt, Consumer<String> lines) {
    /** @param deploys whether an image is going to be deployed; else only what is pending is a reason to write */
    void run(boolean deploys) {
        if (settings.gate().isHere()) {
            runHere(deploys);
            return;
        }
        lines.accept(
                "Nothing is validated, rehearsed or migrated from here: the pre-deploy command asks the database.");
        prepare(deploys);
        steps.runIf(deploys && settings.safety().backsUp() && site.volumeOf().isPresent(), "back up", this::backUp);
    }

    /** Without a way to the database, the pre-deploy command has said all that there is to say. */
    void validateAgain() {
        steps.runIf(settings.gate().isHere(), "validate again", () -> validate("after"));
    }

    private void runHere(boolean deploys) {
        try (Goals.Held database = goals.holdDatabase()) {
            steps.run("validate the schema", () -> validate("before"));
            boolean writes = deploys || hasPending();
            Safety safety = settings.safety();
            prepare(deploys);
            steps.runIf(writes && safety.rehearses(), "rehearse", this::rehearse);
            steps.runIf(writes && safety.backsUp(), "back up", this::backUp);
            database.check();
            steps.runIf(writes, "migrate", this::migrate);
        }
    }

    private void prepare(boolean deploys) {
        steps.runIf(deploys, "prepare the image", () -> goals.run("build-image", Map.of()));
        steps.runIf(deploys, "prove the push", () -> goals.run("push-image", Map.of("dryRun", "true")));
    }

    private void validate(String stage) {
        try {
            goals.run("validate-schema", Map.of("stage", stage));
        } catch (ProblemException no) {
            throw drifted() ? withSync(no) : no;
        } finally {
            goals.told(ReviewResult.class).ifPresent(result -> receipt.gate(stage, result));
        }
    }

    private boolean drifted() {
        return goals.told(ReviewResult.class).map(ReviewResult::hasDrift).orElse(false);
    }

    private static ProblemException withSync(ProblemException no) {
        return new ProblemException(
                no.problem(),
                no.remedy() + "\n  What live lacks of its applied migrations: mvn deploy:sync-schema writes it as a"
                        + " script, to be reviewed, committed and run by mvn deploy:migrate.",
                no.getCause());
    }

    /** Where the gate was left out, something may be. */
    private boolean hasPending() {
        return goals.told(ReviewResult.class)
                .map(result -> !result.pending().isEmpty())
                .orElse(true);
    }

    private void rehearse() {
        goals.run("rehearse", Map.of());
        List<String> misses = goals.told(RehearsalResult.class)
                .map(result -> OldApplication.misses(
                        result.trace().before(), result.trace().after()))
                .orElse(List.of());
        if (misses.isEmpty()) {
            return;
        }
        receipt.put("oldApplicationMisses", misses);
        misses.forEach(missed -> lines.accept("The running application may miss: " + missed));
        if (!settings.consents().breaking()) {
            throw new ProblemException(
                    "The running application would not fit the schema after these migrations: "
                            + String.join(", ", misses) + ".",
                    "release an application first that does without, and the migration after it; or say"
                            + " -Ddeploy.allowBreakingMigrations, where that application may fail until the new one is"
                            + " live, and there is no way back to it.",
                    new Refused());
        }
    }

    private void backUp() {
        if (site.volumeOf().isPresent()) {
            String name = "before release " + settings.commit();
            String volume = site.backUpVolume(site.volumeOf().get(), name.strip());
            receipt.put("backup", name.strip() + ", of volume " + volume);
            lines.accept("Railway keeps the backup \"" + name.strip() + "\" of volume " + volume);
            return;
        }
        goals.run("backup", Map.of());
        goals.told(BackupReceipt.class).ifPresent(backup -> receipt.put("backup", backup.file()));
    }

    private void migrate() {
        goals.run("migrate", migration(settings));
        goals.told(Migrated.class).ifPresent(migrated -> {
            receipt.put("migrations", migrated.applied());
            receipt.put("version", migrated.version());
            Optional<RehearsalResult> rehearsed = goals.told(RehearsalResult.class);
            if (rehearsed.isEmpty() && !migrated.applied().isEmpty()) {
                receipt.put("oldApplicationMisses", List.of("not known: the migrations were not rehearsed"));
            }
        });
    }

    static Map<String, String> migration(ReleaseSettings settings) {
        return Map.of("committedCallbacks", String.valueOf(!settings.consents().uncommitted()));
    }
}
