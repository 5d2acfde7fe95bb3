package io.github.schemacheck.deploy.release;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.OldApplication;
import io.github.schemacheck.RehearsalResult;
import io.github.schemacheck.apply.Migrated;
import io.github.schemacheck.deploy.backup.BackupReceipt;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.push.PushResult;
import io.github.schemacheck.deploy.railway.Deployment;
import io.github.schemacheck.deploy.railway.DeploymentStatus;
import io.github.schemacheck.deploy.railway.Verdict;
import io.github.schemacheck.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * From a commit to an application that runs and answers, or a word why not, with the old one running. Each step finds
 * what an earlier run did and does it not twice, so a run that was killed is simply begun again.
 */
public final class Release {
    private static final Duration BETWEEN_SMOKE = Duration.ofSeconds(2);

    private final ReleaseSettings settings;
    private final Goals goals;
    private final Site site;
    private final Consumer<String> lines;
    private final Optional<JsonNode> earlier;
    private final Receipt receipt;
    private final ReleaseSteps steps;

    public Release(ReleaseSettings settings, Goals goals, Site site, Clock clock, Consumer<String> lines) {
        this.settings = settings;
        this.goals = goals;
        this.site = site;
        this.lines = lines;
        earlier = Receipt.earlier(settings.receipts());
        receipt = Receipt.begin(settings.receipts(), clock.instant().toString());
        steps = new ReleaseSteps(receipt, earlier, clock, lines);
    }

    /** @throws ProblemException where it did not come to its end; the receipt then says how far it came */
    public Receipt run() {
        tellEarlier();
        try {
            release();
            receipt.put("state", Receipt.DEPLOYED);
            return receipt;
        } catch (ProblemException e) {
            if (receipt.json().path("state").asText().equals(Receipt.RUNNING)) {
                receipt.put("state", Receipt.FAILED);
            }
            receipt.put("problem", e.problem().lines().findFirst().orElse(""));
            throw e;
        } finally {
            steps.table().forEach(lines);
        }
    }

    private void release() {
        steps.run("ask Railway", this::look);
        try (Goals.Held database = goals.holdDatabase()) {
            steps.run("validate the schema", () -> goals.run("validate-schema", Map.of("stage", "before")));
            steps.run("prepare the image", () -> goals.run("build-image", Map.of()));
            steps.runIf(settings.safety().rehearses(), "rehearse", this::rehearse);
            steps.runIf(settings.safety().backsUp(), "back up", this::backUp);
            database.check();
            steps.run("migrate", this::migrate);
        }
        steps.run("build", () -> goals.run("build-image", Map.of()));
        String image = steps.run("push", this::push);
        Optional<Deployment> before = site.before(image);
        String deployment = steps.run("deploy", () -> start(image));
        Deployment live = steps.run("wait", () -> await(deployment, image, before));
        steps.run("validate again", () -> goals.run("validate-schema", Map.of("stage", "after")));
        smoke(live, before);
    }

    private void tellEarlier() {
        earlier.filter(run -> run.path("state").asText().equals(Receipt.RUNNING))
                .ifPresent(run -> lines.accept("The run of " + run.path("begun").asText() + " ended in the step \""
                        + run.path("step").asText() + "\" without a word. This one begins again: what is done is not"
                        + " done twice."));
        receipt.put("commit", settings.commit());
        receipt.put("image", settings.image());
        wayBackOf(earlier).ifPresent(missed -> receipt.put("oldApplicationMisses", missed));
    }

    /** What the migrations of a killed run took from the old application, which runs still. */
    private static Optional<List<String>> wayBackOf(Optional<JsonNode> earlier) {
        return earlier.filter(run -> !run.path("state").asText().equals(Receipt.DEPLOYED))
                .map(run -> run.path("oldApplicationMisses"))
                .filter(JsonNode::isArray)
                .map(Release::texts);
    }

    private static List<String> texts(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(text -> all.add(text.asText()));
        return all;
    }

    private void look() {
        String runs = site.read().active().stream()
                .findFirst()
                .map(Deployment::toString)
                .orElse("nothing");
        receipt.put("target", site.target().toString());
        receipt.put("before", runs);
        lines.accept(site.target() + " runs " + runs);
    }

    private void rehearse() {
        goals.run("rehearse", Map.of());
        List<String> misses = goals.told(RehearsalResult.class)
                .map(result -> OldApplication.misses(
                        result.trace().before(), result.trace().after()))
                .orElse(List.of());
        if (!misses.isEmpty()) {
            receipt.put("oldApplicationMisses", misses);
            misses.forEach(missed -> lines.accept("The running application may miss: " + missed));
        }
    }

    private void backUp() {
        goals.run("backup", Map.of());
        goals.told(BackupReceipt.class).ifPresent(backup -> receipt.put("backup", backup.file()));
    }

    private void migrate() {
        goals.run("migrate", Map.of());
        goals.told(Migrated.class).ifPresent(migrated -> {
            receipt.put("migrations", migrated.applied());
            receipt.put("version", migrated.version());
            boolean rehearsed = goals.told(RehearsalResult.class).isPresent();
            if (!rehearsed && !migrated.applied().isEmpty()) {
                receipt.put("oldApplicationMisses", List.of("not known: the migrations were not rehearsed"));
            }
        });
    }

    private String push() {
        goals.run("push-image", Map.of());
        PushResult pushed = goals.told(PushResult.class)
                .orElseThrow(() -> new ProblemException(
                        "No image was pushed.", "run it in the module that has a Dockerfile (mvn -pl module …)."));
        String image = ImageName.parse(settings.image()).repository() + "@" + pushed.digest();
        receipt.put("digest", image);
        return image;
    }

    private String start(String image) {
        Optional<Deployment> begun = earlier.filter(
                        run -> run.path("state").asText().equals(Receipt.RUNNING))
                .flatMap(run -> site.begun(image, run.path("begun").asText()));
        begun.ifPresent(
                deployment -> lines.accept("Goes on with deployment " + deployment.id() + ", which that run began"));
        String id = begun.map(Deployment::id).orElseGet(() -> site.start(image));
        receipt.put("deployment", id);
        lines.accept("Deployment " + id + " of " + image);
        return id;
    }

    private Deployment await(String deployment, String image, Optional<Deployment> before) {
        Verdict verdict = site.await(deployment, image);
        if (!verdict.isLive()) {
            failed(verdict, before);
        }
        return verdict.orThrow();
    }

    /** Where the old application is still the one that answers, there is nothing to take back but the configuration. */
    private void failed(Verdict verdict, Optional<Deployment> before) {
        if (verdict.outcome() != Verdict.Outcome.FAILED || before.isEmpty()) {
            return;
        }
        if (verdict.deployment().status() == DeploymentStatus.CRASHED) {
            new WayBack(site, receipt, settings.safety(), lines).take(before.get());
        } else if (before.get().image().contains("@sha256:")) {
            site.restore(before.get().image());
            lines.accept("The old application runs on; the service's image is "
                    + before.get().image() + " again");
        }
    }

    private void smoke(Deployment live, Optional<Deployment> before) {
        if (settings.smoke().checks().isEmpty()) {
            lines.accept("No smoke checks are configured: that it answers is not checked.");
            return;
        }
        String base = settings.smoke().base().isEmpty()
                ? "https://" + live.url()
                : settings.smoke().base();
        try {
            steps.run("smoke", () -> new Smoke(
                            base, settings.smoke().grace(), settings.smoke().confirmations(), BETWEEN_SMOKE)
                    .run(settings.smoke().checks(), lines));
        } catch (ProblemException e) {
            before.ifPresent(old -> new WayBack(site, receipt, settings.safety(), lines).take(old));
            throw e;
        }
    }
}
