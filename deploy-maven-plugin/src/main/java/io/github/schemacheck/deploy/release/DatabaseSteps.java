package io.github.schemacheck.deploy.release;

import io.github.schemacheck.OldApplication;
import io.github.schemacheck.RehearsalResult;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.apply.Migrated;
import io.github.schemacheck.deploy.backup.BackupReceipt;
import io.github.schemacheck.deploy.image.scan.ScanResult;
import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a release that the database is held for: all that can say no comes before the first write, and what needs
 * no database is tried here too, so that nothing is migrated for an image that cannot be built or pushed.
 */
record DatabaseSteps(ReleaseRun run, Site site) {
    /** @param deploys whether an image is going to be deployed; else only what is pending is a reason to write */
    void run(boolean deploys) {
        if (run.settings().gate().isHere()) {
            runHere(deploys);
            return;
        }
        run.tell("Nothing is validated, rehearsed or migrated from here: the pre-deploy command asks the database.");
        prepare(deploys);
        run.steps()
                .runIf(
                        deploys
                                && run.settings().safety().backsUp()
                                && site.volumeOf().isPresent(),
                        "back up",
                        this::backUp);
    }

    /** Without a way to the database, the pre-deploy command has said all that there is to say. */
    void validateAgain() {
        run.steps().runIf(run.settings().gate().isHere(), "validate again", () -> validate("after"));
    }

    private void runHere(boolean deploys) {
        try (Goals.Held database = run.goals().holdDatabase()) {
            run.steps().run("validate the schema", () -> validate("before"));
            boolean writes = deploys || hasPending();
            Safety safety = run.settings().safety();
            prepare(deploys);
            run.steps().runIf(writes && safety.rehearses(), "rehearse", this::rehearse);
            run.steps().runIf(writes && safety.backsUp(), "back up", this::backUp);
            database.check();
            run.steps().runIf(writes, "migrate", this::migrate);
        }
    }

    private void prepare(boolean deploys) {
        run.steps().runIf(deploys, "prepare the image", () -> run.build("prepare the image"));
        run.steps().runIf(deploys && run.settings().safety().scans(), "scan the image", this::scan);
        run.steps().runIf(deploys, "prove the push", () -> run.goals().run("push-image", Map.of("dryRun", "true")));
    }

    private void scan() {
        run.goals().run("scan-image", Map.of());
        String told =
                run.goals().told(ScanResult.class).map(ScanResult::toString).orElse("not checked");
        run.receipt().put("vulnerabilities", told);
    }

    private void validate(String stage) {
        try {
            run.goals().run("validate-schema", Map.of("stage", stage));
        } catch (ProblemException no) {
            throw drifted() ? withSync(no) : no;
        } finally {
            run.goals().told(ReviewResult.class).ifPresent(result -> run.receipt()
                    .gate(stage, result));
        }
    }

    private boolean drifted() {
        return run.goals().told(ReviewResult.class).map(ReviewResult::hasDrift).orElse(false);
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
        return run.goals()
                .told(ReviewResult.class)
                .map(result -> !result.pending().isEmpty())
                .orElse(true);
    }

    private void rehearse() {
        run.goals().run("rehearse", Map.of());
        List<String> misses = run.goals()
                .told(RehearsalResult.class)
                .map(result -> OldApplication.misses(
                        result.trace().before(), result.trace().after()))
                .orElse(List.of());
        if (misses.isEmpty()) {
            return;
        }
        run.receipt().put("oldApplicationMisses", misses);
        misses.forEach(missed -> run.tell("The running application may miss: " + missed));
        if (!run.settings().consents().breaking()) {
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
            String name = "before release " + run.settings().commit();
            String volume = site.backUpVolume(site.volumeOf().get(), name.strip());
            run.receipt().put("backup", name.strip() + ", of volume " + volume);
            run.tell("Railway keeps the backup \"" + name.strip() + "\" of volume " + volume);
            return;
        }
        run.goals().run("backup", Map.of());
        run.goals().told(BackupReceipt.class).ifPresent(backup -> run.receipt().put("backup", backup.file()));
    }

    private void migrate() {
        run.goals().run("migrate", migration(run.settings()));
        run.goals().told(Migrated.class).ifPresent(migrated -> {
            run.receipt().put("migrations", migrated.applied());
            run.receipt().put("version", migrated.version());
            Optional<RehearsalResult> rehearsed = run.goals().told(RehearsalResult.class);
            if (rehearsed.isEmpty() && !migrated.applied().isEmpty()) {
                run.receipt().put("oldApplicationMisses", List.of("not known: the migrations were not rehearsed"));
            }
        });
    }

    static Map<String, String> migration(ReleaseSettings settings) {
        return Map.of("committedCallbacks", String.valueOf(!settings.consents().uncommitted()));
    }
}
