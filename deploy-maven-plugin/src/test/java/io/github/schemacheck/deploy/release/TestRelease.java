package io.github.schemacheck.deploy.release;

import io.github.schemacheck.ApplicationFit;
import io.github.schemacheck.apply.Migrated;
import io.github.schemacheck.deploy.changes.Detection;
import io.github.schemacheck.deploy.changes.Strategy;
import io.github.schemacheck.deploy.image.build.BuildResult;
import io.github.schemacheck.deploy.image.build.DoneStep;
import io.github.schemacheck.deploy.image.build.Step;
import io.github.schemacheck.deploy.image.push.PushResult;
import io.github.schemacheck.deploy.image.session.Travelled;
import io.github.schemacheck.deploy.railway.ImageSource;
import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.Rests;
import io.github.schemacheck.deploy.railway.Target;
import io.github.schemacheck.deploy.railway.Tokens;
import io.github.schemacheck.deploy.railway.WaitSettings;
import io.github.schemacheck.deploy.railway.Wanted;
import io.github.schemacheck.deploy.railway.graphql.Endpoint;
import io.github.schemacheck.deploy.railway.graphql.Patience;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import io.github.schemacheck.problem.ProblemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A release to a {@link TestRailway}; goals only say that they ran, as builds of their own try the real ones. */
final class TestRelease implements Goals {
    static final String NEW_IMAGE = "registry.example.com/acme/web@sha256:" + "b".repeat(64);

    private static final Rests RESTS = new Rests(Duration.ofMillis(10), Duration.ofMillis(40), 4);

    final List<String> ran = new ArrayList<>();
    final Path receipt;
    String failing = "";
    Strategy strategy = Strategy.IMAGE;
    boolean forced;
    String session = "one";
    GatePlace gate = GatePlace.HERE;
    /** Where the service worker is asked, which then gets the image first. */
    String canary = "";

    boolean builds = true;
    boolean approves;
    Duration timeout = Duration.ofSeconds(20);
    Optional<String> volumeOf = Optional.empty();
    Optional<ImageSource.Credentials> credentials = Optional.empty();
    Map<StartMigration, Boolean> startMigrations = Map.of();
    List<String> missing = List.of();
    List<String> notProven = List.of();

    private Optional<LiveSteps> database = Optional.empty();
    private Optional<BuildResult> built = Optional.empty();
    private final String railwayUrl;
    private final String application;
    private final Consumer<String> lines;

    /** @param application where it answers */
    TestRelease(Path folder, String railwayUrl, String application, Consumer<String> lines) {
        this.receipt = folder.resolve("receipt.json");
        this.railwayUrl = railwayUrl;
        this.application = application;
        this.lines = lines;
    }

    /** Lets the goals that write to the database do so. */
    void database(String url) {
        database = Optional.of(new LiveSteps(url, receipt.getParent(), lines));
    }

    /** Ours, in a process that is to be killed. */
    public static void main(String[] arguments) {
        TestRelease release = new TestRelease(Path.of(arguments[0]), arguments[1], arguments[2], System.out::println);
        release.canary = arguments[3];
        Optional.ofNullable(System.getenv(LiveSteps.URL)).ifPresent(release::database);
        release.run();
    }

    /** The same release in a process that can be killed; both streams are one. */
    static ProcessBuilder process(Path folder, String railwayUrl, String application, String canary) {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TestRelease.class.getName(),
                        folder.toString(),
                        railwayUrl,
                        application,
                        canary)
                .redirectErrorStream(true);
    }

    Receipt run() {
        return new Release(settings(), this, sites(), Clock.systemUTC(), lines).run();
    }

    void plan() {
        ReleasePlan.tell(settings(), this, sites(), lines);
    }

    private Sites sites() {
        RailwayClient.Pace pace =
                new RailwayClient.Pace(new Patience(3, Duration.ofMillis(5), Duration.ofSeconds(2)), RESTS);
        Endpoint endpoint = Endpoint.of(railwayUrl, "test", Map.of());
        Tokens tokens = new Tokens(Map.of("RAILWAY_TOKEN", TestRailway.PROJECT_TOKEN), Optional.empty(), "auto");
        RailwayClient client = RailwayClient.connect(endpoint, tokens, pace, line -> {});
        WaitSettings wait = new WaitSettings(timeout, RESTS, 1, Duration.ofMillis(30));
        Target web = client.target(new Wanted("shop", "production", "web"));
        Site site = new Site(client, web, wait, false, approves, volumeOf, credentials);
        return new Sites(canary.isEmpty() ? List.of() : List.of(new Sites.Canary(site.other("worker"), canary)), site);
    }

    private ReleaseSettings settings() {
        ReleaseSettings.SmokeSettings smoke = new ReleaseSettings.SmokeSettings(
                application.isEmpty() ? List.of() : List.of(SmokeCheck.get("/health")),
                application,
                Duration.ofMillis(200),
                1);
        return new ReleaseSettings(
                "registry.example.com/acme/web:2",
                "c0ffee",
                Safety.PRODUCTION,
                gate,
                new ReleaseSettings.Records(
                        List.of(receipt, receipt.resolveSibling("copy.json")),
                        Optional.of(new SessionReceipt(receipt.resolveSibling("receipts.json"), session, "web")),
                        receipt.resolveSibling("times.json")),
                ReleaseSettings.Consents.NONE,
                startMigrations,
                smoke);
    }

    @Override
    public void run(String goal, Map<String, String> settings) {
        ran.add(goal + settings.values());
        if (!failing.isEmpty() && (goal + settings.values()).startsWith(failing)) {
            throw new ProblemException("The goal " + goal + " says no.", "mend it.");
        }
        if (goal.equals("build-image") && builds) {
            built = Optional.of(built(built.isPresent()));
        }
        if (goal.equals("migrate")) {
            database.ifPresent(LiveSteps::migrate);
        }
    }

    /** @param cached whether the second of its two steps is cached as the first is */
    private static BuildResult built(boolean cached) {
        List<DoneStep> steps = List.of(
                new DoneStep(new Step("", 2, "COPY a"), true, Duration.ZERO, Map.of(), List.of()),
                new DoneStep(new Step("", 3, "COPY b"), cached, Duration.ofSeconds(1), Map.of(), List.of()));
        return new BuildResult("sha256:" + "c".repeat(64), steps, new Travelled(), Duration.ofSeconds(1));
    }

    @Override
    public <T> Optional<T> told(Class<T> kind) {
        if (kind == BuildResult.class) {
            return built.map(kind::cast);
        }
        if (kind == Migrated.class) {
            return database.flatMap(LiveSteps::migrated).map(kind::cast);
        }
        List<Object> all = List.of(
                new PushResult("sha256:" + "b".repeat(64), 1, 1, 1),
                new Detection(strategy, forced, "", List.of()),
                new ApplicationFit(missing, notProven));
        return all.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    @Override
    public Held holdDatabase() {
        if (database.isPresent()) {
            return database.get().hold();
        }
        ran.add("lock");
        return new Held() {
            @Override
            public void check() {
                ran.add("still locked");
            }

            @Override
            public void close() {
                ran.add("unlock");
            }
        };
    }
}
