package io.github.schemacheck.deploy.release;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.deploy.changes.Detection;
import io.github.schemacheck.deploy.changes.Strategy;
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
    private final DatabaseSteps database;
    private final StartMigrations startMigrations;

    public Release(ReleaseSettings settings, Goals goals, Site site, Clock clock, Consumer<String> lines) {
        this.settings = settings;
        this.goals = goals;
        this.site = site;
        this.lines = lines;
        earlier = Receipt.earlier(settings.records().receipts());
        receipt = Receipt.begin(settings.records().receipts(), clock.instant().toString());
        String target = site.target().toString();
        steps = new ReleaseSteps(receipt, new ReleaseTimes(settings.records().times()), target, clock, lines);
        database = new DatabaseSteps(settings, site, goals, steps, receipt, lines);
        startMigrations = new StartMigrations(settings.startMigrations(), goals, lines);
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
        boolean deploys = steps.run("detect changes", this::deploys);
        database.run(deploys);
        if (deploys) {
            deploy();
        } else {
            lines.accept("Nothing that is deployed differs: no image is built, pushed or deployed.");
            database.validateAgain();
            site.read().active().stream().findFirst().ifPresent(this::smoke);
        }
        steps.keep(receipt.json().path("begun").asText());
    }

    private void deploy() {
        if (settings.gate().isHere()) {
            startMigrations.verify(variables());
        }
        steps.run("build", () -> goals.run("build-image", Map.of()));
        String image = steps.run("push", this::push);
        Optional<Deployment> before = site.before(image);
        String deployment = steps.run("deploy", () -> start(image));
        Deployment live = steps.run("wait", () -> await(deployment, image, before));
        database.validateAgain();
        try {
            smoke(live);
        } catch (ProblemException e) {
            before.ifPresent(wayBack()::take);
            throw e;
        }
    }

    /** What a killed run deployed may run by now, and was never asked: its release comes to its end all the same. */
    private boolean deploys() {
        goals.run("detect-changes", comparison(site));
        Optional<Detection> detected = goals.told(Detection.class);
        detected.ifPresent(
                detection -> receipt.put("changes", detection.strategy().word()));
        boolean unchanged = detected.filter(detection -> detection.strategy() == Strategy.NONE)
                .isPresent();
        return !unchanged || earlier.filter(Release::wasKilled).isPresent();
    }

    /** With what runs, and not with what was built or pushed last: that may never have become live. */
    static Map<String, String> comparison(Site site) {
        return Map.of(
                "compareWith",
                site.read().active().stream()
                        .map(Deployment::image)
                        .filter(image -> image.contains("@sha256:"))
                        .findFirst()
                        .orElse("nothing"));
    }

    private static boolean wasKilled(JsonNode run) {
        return run.path("state").asText().equals(Receipt.RUNNING);
    }

    private Map<String, String> variables() {
        return settings.startMigrations().isEmpty() ? Map.of() : site.variables();
    }

    private WayBack wayBack() {
        return new WayBack(site, settings, goals, receipt, lines);
    }

    private void tellEarlier() {
        earlier.filter(Release::wasKilled)
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
        if (!settings.gate().isHere()) {
            lines.accept("Before it takes over, the new image is asked: " + site.preDeployCommand());
        }
        startMigrations.tell(variables());
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
        Optional<Deployment> begun = earlier.filter(Release::wasKilled)
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
            wayBack().take(before.get());
        } else if (before.get().image().contains("@sha256:")) {
            site.restore(before.get().image());
            lines.accept("The old application runs on; the service's image is "
                    + before.get().image() + " again");
        }
    }

    private void smoke(Deployment live) {
        if (settings.smoke().checks().isEmpty()) {
            lines.accept("No smoke checks are configured: that it answers is not checked.");
            return;
        }
        String base = settings.smoke().base().isEmpty()
                ? "https://" + live.url()
                : settings.smoke().base();
        steps.run("smoke", () -> new Smoke(
                        base, settings.smoke().grace(), settings.smoke().confirmations(), BETWEEN_SMOKE)
                .run(settings.smoke().checks(), lines));
    }
}
