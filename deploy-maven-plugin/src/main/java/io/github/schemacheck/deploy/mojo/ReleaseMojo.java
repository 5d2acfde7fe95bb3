package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.apply.DatabaseLock;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.deploy.railway.ImageSource;
import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.release.GatePlace;
import io.github.schemacheck.deploy.release.Goals;
import io.github.schemacheck.deploy.release.Receipt;
import io.github.schemacheck.deploy.release.Refused;
import io.github.schemacheck.deploy.release.Release;
import io.github.schemacheck.deploy.release.ReleasePlan;
import io.github.schemacheck.deploy.release.ReleaseSettings;
import io.github.schemacheck.deploy.release.ReleaseSettings.Consents;
import io.github.schemacheck.deploy.release.ReleaseSettings.Records;
import io.github.schemacheck.deploy.release.ReleaseTimes;
import io.github.schemacheck.deploy.release.Safety;
import io.github.schemacheck.deploy.release.SessionReceipt;
import io.github.schemacheck.deploy.release.Site;
import io.github.schemacheck.deploy.release.Sites;
import io.github.schemacheck.problem.ProblemException;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * The whole release: validates the schema, rehearses, backs up, migrates, builds, pushes, deploys to Railway by digest,
 * waits, validates again and asks the application; or says why not, with the old one running. Runs the plugin's own
 * goals, each with its own configuration. A run that was killed is simply begun again.
 */
@Mojo(name = "railway", configurator = SecretConfigurator.NAME, requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class ReleaseMojo extends SmokeMojo {
    private final SettingsDecrypter decrypter;
    private final BuildPluginManager plugins;

    /** Says what would be done, with what is there now; changes nothing. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    boolean dryRun;

    /**
     * How careful it is: <code>production</code> (default); <code>staging</code> makes no backup and no scan;
     * <code>development</code> neither rehearses nor rolls back. The gate is asked always.
     */
    @Parameter(property = "deploy.safety", defaultValue = "production")
    String safety;

    /**
     * Who asks the database: <code>here</code> (default), or <code>pre-deploy</code>: the service's pre-deploy command,
     * where a private database is reached in Railway's network only. Then nothing is migrated from here.
     */
    @Parameter(property = "deploy.gate", defaultValue = "here")
    String gate;

    /** The image's name. Default: the module's artifactId and version. Example: registry.example.com/shop:1.2. */
    @Parameter(property = "deploy.image", defaultValue = "${project.artifactId}:${project.version}")
    String image;

    /** Without this file, a module is passed over in a build of several. Default: Dockerfile. */
    @Parameter(property = "deploy.dockerfile", defaultValue = "${project.basedir}/Dockerfile")
    File dockerfile;

    /** The live database, whose lock is held while it is worked on. Default: <code>DATABASE_URL</code>. */
    @Parameter(property = "deploy.databaseUrl")
    private @Nullable SecretText databaseUrl;

    /**
     * A server of settings.xml whose user and password are taken where the address has none. Default: none. Example:
     * live.
     */
    @Parameter(property = "deploy.serverId", defaultValue = "")
    private @Nullable String serverId;

    /** Seconds to wait for another run that has the database. Default: 600. Example: 0. */
    @Parameter(property = "deploy.runTimeout", defaultValue = "600")
    int runTimeout;

    /**
     * A server of settings.xml with which Railway pulls a private image; one that may only pull. Default: none.
     * Example: ghcr-pull.
     */
    @Parameter(property = "deploy.railwayPullServerId", defaultValue = "")
    private @Nullable String railwayPullServerId;

    /** Whether a service that is built from a repository may become one that runs an image. Default: false. */
    @Parameter(property = "deploy.railwayReplaceRepository", defaultValue = "false")
    boolean railwayReplaceRepository;

    /** Whether a deployment that waits for somebody's approval is approved by the release. Default: false. */
    @Parameter(property = "deploy.railwayApprove", defaultValue = "false")
    boolean railwayApprove;

    /** The database's service, whose volume Railway backs up instead of pg_dump. Default: none. Example: Postgres. */
    @Parameter(property = "deploy.backupVolumeOf", defaultValue = "")
    private @Nullable String backupVolumeOf;

    /**
     * Services of the same environment that get the image first, one after the other, each waited for and asked; all go
     * back where one does not do well. With <code>=</code> the address where it is asked. Default: none. Example:
     * web-canary,web-beta=https://beta.example.com.
     */
    @Parameter(property = "deploy.canaries")
    List<String> canaries = List.of();

    /** Whether migrations may take something from the application that runs now. Default: false. */
    @Parameter(property = "deploy.allowBreakingMigrations", defaultValue = "false")
    boolean allowBreakingMigrations;

    /** Whether callbacks may run that are not committed. Default: false. */
    @Parameter(property = "deploy.uncommittedCallbacks", defaultValue = "false")
    boolean uncommittedCallbacks;

    /** Whether a release may be taken back though nothing proves that the older application fits. Default: false. */
    @Parameter(property = "deploy.rollbackUnproven", defaultValue = "false")
    boolean rollbackUnproven;

    /** One more file for the receipt, which outlives <code>mvn clean</code>. Default: none. Example: receipt.json. */
    @Parameter(property = "deploy.receipt")
    private @Nullable File receipt;

    /** Where the times of earlier releases are kept. Default: the user's cache folder. */
    @Parameter(property = "deploy.cacheDirectory")
    private @Nullable File cacheDirectory;

    /** Where the page of release times is written. Default: target/schema-check. */
    @Parameter(property = "deploy.reportDirectory", defaultValue = "${project.build.directory}/schema-check")
    File reportDirectory;

    @Inject
    public ReleaseMojo(SettingsDecrypter decrypter, BuildPluginManager plugins) {
        super(decrypter);
        this.decrypter = decrypter;
        this.plugins = plugins;
    }

    @Override
    protected void run() throws MojoFailureException {
        if (!dockerfile.exists() && session.getProjects().size() > 1) {
            getLog().info("deploy:railway: passed over, there is no Dockerfile in this module");
            return;
        }
        LiveAddress.refusePasswordInPom(execution);
        ReleaseSettings settings = settings();
        Sites sites = sites();
        try {
            if (dryRun) {
                ReleasePlan.tell(settings, goals(), sites, getLog()::info);
                return;
            }
            Receipt left = new Release(settings, goals(), sites, Clock.systemUTC(), getLog()::info).run();
            String digest = left.json().path("digest").asText();
            getLog().info((digest.isEmpty() ? "Nothing to release" : "Released " + digest) + " to "
                    + sites.main().target() + "; receipt: "
                    + shown(settings.records().receipts().get(0)));
            new ReleasesFile(reportDirectory.toPath())
                    .write(ReleaseTimes.read(settings.records().times()), getLog()::warn);
        } catch (ProblemException e) {
            if (e.getCause() instanceof MojoFailureException || e.getCause() instanceof Refused) {
                throw new MojoFailureException(e.getMessage(), e);
            }
            throw e;
        }
    }

    private Sites sites() {
        RailwayClient client = connect();
        Site main = new Site(
                client,
                target(client),
                patience(),
                railwayReplaceRepository,
                railwayApprove,
                Optional.of(text(backupVolumeOf)).filter(service -> !service.isEmpty()),
                pullCredentials());
        return new Sites(canaries.stream().map(word -> canary(main, word)).toList(), main);
    }

    private static Sites.Canary canary(Site main, String word) {
        String[] both = word.split("=", 2);
        return new Sites.Canary(main.other(both[0].strip()), both.length > 1 ? both[1].strip() : "");
    }

    private ReleaseSettings settings() {
        List<Path> receipts = new ArrayList<>();
        receipts.add(Path.of(project.getBuild().getDirectory()).resolve("deploy/receipt.json"));
        Optional.ofNullable(receipt).map(File::toPath).ifPresent(receipts::add);
        return new ReleaseSettings(
                image,
                new GitHead(project.getBasedir().toPath()).commit().orElse(""),
                Safety.of(safety),
                GatePlace.of(gate),
                new Records(receipts, together(), times()),
                new Consents(allowBreakingMigrations, uncommittedCallbacks, rollbackUnproven),
                new SpringMigrations(project).tools(),
                smoke());
    }

    private Optional<SessionReceipt> together() {
        Path top = Path.of(session.getTopLevelProject().getBuild().getDirectory());
        return session.getProjects().size() == 1
                ? Optional.empty()
                : Optional.of(new SessionReceipt(
                        top.resolve("deploy/receipts.json"),
                        session.getStartTime().toInstant().toString(),
                        project.getArtifactId()));
    }

    private Path times() {
        return CacheFolder.of(cacheDirectory, project)
                .path()
                .resolve("release/" + project.getGroupId() + "." + project.getArtifactId() + ".json");
    }

    @SuppressWarnings("unchecked") // Maven's own map has no types.
    private Goals goals() {
        Map<Object, Object> told = Objects.requireNonNull(getPluginContext());
        return new GoalRun(plugins, session, execution, told, () -> hold(told));
    }

    private Goals.Held hold(Map<Object, Object> told) {
        DatabaseUrl live = new LiveAddress(System.getenv(), session.getSettings(), decrypter)
                .of(SecretText.reveal(databaseUrl), text(serverId));
        DatabaseLock lock =
                DatabaseLock.take(live, SessionSettings.DEFAULT, Duration.ofSeconds(runTimeout), getLog()::info);
        return HeldDatabase.of(told, lock);
    }

    private Optional<ImageSource.Credentials> pullCredentials() {
        String id = text(railwayPullServerId);
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new LiveAddress(System.getenv(), session.getSettings(), decrypter).login(id))
                        .map(login -> new ImageSource.Credentials(login.name(), login.password()));
    }
}
