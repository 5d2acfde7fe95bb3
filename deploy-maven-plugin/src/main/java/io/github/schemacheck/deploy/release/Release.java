package io.github.schemacheck.deploy.release;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.deploy.changes.Detection;
import io.github.schemacheck.deploy.changes.Strategy;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.push.PushResult;
import io.github.schemacheck.deploy.railway.Deployment;
import io.github.schemacheck.problem.ProblemException;
import java.time.Clock;
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
    private final ReleaseRun run;
    private final Sites sites;
    private final Site site;
    private final DatabaseSteps database;
    private final StartMigrations startMigrations;
    private final Canaries canaries;

    public Release(ReleaseSettings settings, Goals goals, Sites sites, Clock clock, Consumer<String> lines) {
        this.sites = sites;
        site = sites.main();
        Optional<JsonNode> earlier = Receipt.earlier(settings.records().receipts());
        Receipt receipt = Receipt.begin(settings.records(), clock.instant().toString());
        ReleaseTimes times = ReleaseTimes.read(settings.records().times());
        ReleaseSteps steps = new ReleaseSteps(receipt, times, site.target().toString(), clock, lines);
        run = new ReleaseRun(settings, goals, steps, receipt, earlier, lines);
        database = new DatabaseSteps(run, site);
        startMigrations = new StartMigrations(settings.startMigrations(), goals, lines);
        canaries = new Canaries(run, sites.canaries());
    }

    /** @throws ProblemException where it did not come to its end; the receipt then says how far it came */
    public Receipt run() {
        Receipt receipt = run.receipt();
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
            run.steps().table().forEach(run.lines());
        }
    }

    private void release() {
        run.steps().run("ask Railway", this::look);
        boolean deploys = run.steps().run("detect changes", this::deploys);
        database.run(deploys);
        if (deploys) {
            deploy();
        } else {
            run.tell("Nothing that is deployed differs: no image is built, pushed or deployed.");
            database.validateAgain();
            site.read().active().stream().findFirst().ifPresent(live -> takeover(live.image())
                    .smoke(live));
        }
        run.steps().keep(run.receipt().json().path("begun").asText());
    }

    private void deploy() {
        if (run.settings().gate().isHere()) {
            startMigrations.verify(variables());
        }
        run.steps().run("build", () -> run.build("build"));
        String image = run.steps().run("push", this::push);
        canaries.deploy(image);
        Optional<ProblemException> finding;
        try {
            Takeover takeover = takeover(image);
            Deployment live = takeover.deploy();
            finding = findingAfterwards();
            takeover.ask(live);
        } catch (ProblemException e) {
            canaries.takeBack();
            throw e;
        }
        if (finding.isPresent()) {
            throw finding.get();
        }
    }

    private Takeover takeover(String image) {
        return new Takeover(run, site, "", run.settings().smoke().base(), image, site.before(image));
    }

    /** What the gate says of the schema is no reason not to ask whether the application answers. */
    private Optional<ProblemException> findingAfterwards() {
        try {
            database.validateAgain();
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e);
        }
    }

    /** What a killed run deployed may run by now, and was never asked: its release comes to its end all the same. */
    private boolean deploys() {
        run.goals().run("detect-changes", comparison(site));
        Optional<Detection> detected = run.goals().told(Detection.class);
        detected.ifPresent(
                detection -> run.receipt().put("changes", detection.strategy().word()));
        detected.filter(detection -> detection.strategy() == Strategy.FILES_ONLY)
                .ifPresent(this::tellFilesOnly);
        boolean unchanged = detected.filter(detection -> detection.strategy() == Strategy.NONE)
                .isPresent();
        return !unchanged || run.killed().isPresent();
    }

    private void tellFilesOnly(Detection detection) {
        String reason = "Railway runs images as they are: nobody can copy files into its containers.";
        if (detection.forced()) {
            throw new ProblemException(
                    "deploy.strategy asks for files-only. " + reason,
                    "leave deploy.strategy out, or set it to image; into a container of this machine deploy:copy-files"
                            + " copies.");
        }
        run.tell(reason + " So files-only means image here.");
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

    private Map<String, String> variables() {
        return run.settings().startMigrations().isEmpty() ? Map.of() : site.variables();
    }

    private void tellEarlier() {
        run.killed()
                .ifPresent(killed -> run.tell("The run of "
                        + killed.path("begun").asText() + " ended in the step \""
                        + killed.path("step").asText() + "\" without a word. This one begins again: what is done is not"
                        + " done twice."));
        run.receipt().put("commit", run.settings().commit());
        run.receipt().put("image", run.settings().image());
        wayBackOf(run.earlier()).ifPresent(missed -> run.receipt().put("oldApplicationMisses", missed));
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
        sites.verify(run.lines());
        String runs = site.running();
        run.receipt().put("target", site.target().toString());
        run.receipt().put("before", runs);
        run.tell(site.target() + " runs " + runs);
        canaries.tell();
        sites.interruptions().forEach(run.lines());
        if (!run.settings().gate().isHere()) {
            run.tell("Before it takes over, the new image is asked: " + site.preDeployCommand());
        }
        startMigrations.tell(variables());
    }

    private String push() {
        run.goals().run("push-image", Map.of());
        PushResult pushed = run.goals()
                .told(PushResult.class)
                .orElseThrow(() -> new ProblemException(
                        "No image was pushed.", "run it in the module that has a Dockerfile (mvn -pl module …)."));
        String image = ImageName.parse(run.settings().image()).repository() + "@" + pushed.digest();
        run.receipt().put("digest", image);
        return image;
    }
}
