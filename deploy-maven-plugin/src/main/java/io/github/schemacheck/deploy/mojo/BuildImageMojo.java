package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.Content;
import io.github.schemacheck.deploy.image.build.BuildResult;
import io.github.schemacheck.deploy.image.build.BuildSettings;
import io.github.schemacheck.deploy.image.build.BuildSummary;
import io.github.schemacheck.deploy.image.build.ImageBuild;
import io.github.schemacheck.deploy.image.build.Layers;
import io.github.schemacheck.deploy.image.build.Options;
import io.github.schemacheck.deploy.image.build.Source;
import io.github.schemacheck.deploy.image.build.StepTimes;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.login.Logins;
import io.github.schemacheck.deploy.image.session.Offer;
import io.github.schemacheck.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Builds the image by the BuildKit of a Docker Engine, after a look at its Dockerfile. Only files that changed travel,
 * and it says which steps were cached and why the others were not. Needs neither docker nor buildx on the command line.
 */
@Mojo(name = "build-image", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BuildImageMojo extends ImageReviewMojo {
    private final SettingsDecrypter decrypter;
    private final ProjectDependenciesResolver resolver;
    private final RepositorySystem repositories;

    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.buildImage.skip</code>. */
    @Parameter(property = "deploy.buildImage.skip", defaultValue = "false")
    private boolean skipBuildImage;

    /** Only looks at the Dockerfile and says what would be built; nothing is. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** The image's name. Default: the module's artifactId and version. Example: registry.example.com/shop:1.2. */
    @Parameter(property = "deploy.image", defaultValue = "${project.artifactId}:${project.version}")
    String image;

    /** Where the engine is. Default: DOCKER_HOST, else docker's context. Example: tcp://build.example.com:2376. */
    @Parameter(property = "deploy.dockerHost", defaultValue = "")
    @Nullable
    String dockerHost;

    /** The stage to stop at. Default: the last. Example: dependencies. */
    @Parameter(property = "deploy.target", defaultValue = "")
    @Nullable
    String target;

    /** What the image runs on. Default: what the engine runs on. Example: linux/amd64, which Railway wants. */
    @Parameter(property = "deploy.platform", defaultValue = "")
    @Nullable
    String platform;

    /** The network of steps that run. Default: the engine's usual one. Example: none, or host. */
    @Parameter(property = "deploy.network", defaultValue = "")
    @Nullable
    String network;

    /** Images whose inline cache may be used. Default: none. Example: registry.example.com/shop:latest. */
    @Parameter(property = "deploy.cacheFrom")
    List<String> cacheFrom = List.of();

    /** Whether the image takes its cache with it, for cacheFrom on other machines. Default: false. */
    @Parameter(property = "deploy.inlineCache", defaultValue = "false")
    boolean inlineCache;

    /** Whether every step is run once more; this also empties cache mounts. Default: false. */
    @Parameter(property = "deploy.noCache", defaultValue = "false")
    boolean noCache;

    /** Whether newer base images are asked for. Default: false. */
    @Parameter(property = "deploy.pull", defaultValue = "false")
    boolean pull;

    /**
     * Values of the Dockerfile's ARGs, never secrets. Default: none. Example: <code>&lt;JAVA&gt;21&lt;/JAVA&gt;</code>.
     */
    @Parameter
    Map<String, String> buildArguments = Map.of();

    /**
     * Labels of the image, besides those that are always there. Default: none. Example:
     * <code>&lt;team&gt;sales&lt;/team&gt;</code>.
     */
    @Parameter
    Map<String, String> labels = Map.of();

    /** Secrets by id, for RUN --mount=type=secret. Default: none. Example: token=env:TOKEN,key=build/key.pem. */
    @Parameter(property = "deploy.secrets")
    List<String> secrets = List.of();

    /** Flyway's locations, for the label that says which migrations it has. Default: what Flyway is told. */
    @Parameter(property = "deploy.locations")
    @Nullable
    String locations;

    /**
     * Any setting of Flyway by its own name, for the same label; wins over what the project says. Default: none.
     * Example: <code>&lt;sqlMigrationPrefix&gt;M&lt;/sqlMigrationPrefix&gt;</code>.
     */
    @Parameter
    Map<String, String> flyway = Map.of();

    /**
     * Which files ask for what: lists full, filesOnly, image and none. Default: what fits Maven. Example:
     * <code>&lt;none&gt;docs/**&lt;/none&gt;</code>.
     */
    @Parameter
    TriggerLists triggers = new TriggerLists();

    /** Where is kept how long steps took, and of what the last image was made. Default: the user's cache folder. */
    @Parameter(property = "deploy.cacheDirectory")
    @Nullable
    File cacheDirectory;

    @Inject
    public BuildImageMojo(
            SettingsDecrypter decrypter, ProjectDependenciesResolver resolver, RepositorySystem repositories) {
        this.decrypter = decrypter;
        this.resolver = resolver;
        this.repositories = repositories;
    }

    @Override
    protected String skippedBy() {
        return skipBuildImage ? "deploy.buildImage.skip" : super.skippedBy();
    }

    @Override
    protected String failure() {
        return "failed";
    }

    @Override
    protected void run() throws MojoFailureException {
        if (isPassedOver()) {
            return;
        }
        ImageName name = ImageName.parse(image);
        if (dryRun) {
            rehearse(name);
            return;
        }
        try (Engine engine = Engine.at(text(dockerHost));
                ImageBuild build = ImageBuild.begin(engine, offer(name), getLog()::info)) {
            review(true);
            Optional<Content> content = content();
            BuildResult result = build.run(settings(name, content));
            StepTimes times = new StepTimes(steps());
            new BuildSummary(result, times, Layers.of(engine, result.imageId()), noCache)
                    .lines(name.toString())
                    .forEach(getLog()::info);
            times.keep(result.steps());
            tell(result);
            content.ifPresent(made -> memory().keep(name.toString(), made, getLog()::warn));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rehearse(ImageName name) throws MojoFailureException {
        review(true);
        try (Engine engine = Engine.at(text(dockerHost))) {
            String stage = text(target).isEmpty() ? "" : ", up to its stage " + target;
            getLog().info("deploy.dryRun: would build " + name + " from " + shown(dockerfile.toPath()) + stage
                    + ", with the context " + context + ", by the engine at " + engine.address()
                    + ", which was not asked.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What cannot be told of an image keeps nobody from building it. */
    private Optional<Content> content() {
        try {
            return Optional.of(new ProjectContent(
                            session.getAllProjects(),
                            new ResolvedDependencies(session, resolver, repositories),
                            memory(),
                            Clock.systemUTC())
                    .of(project, triggers.with(project, dockerfile), context.toPath()));
        } catch (ProblemException e) {
            getLog().warn("The image does not say what it is made of: " + e.problem());
            return Optional.empty();
        }
    }

    private ProjectMemory memory() {
        return ProjectMemory.of(project, CacheFolder.of(cacheDirectory, project));
    }

    private Source source() {
        return new Source(dockerfile.toPath(), shown(dockerfile.toPath()), context.toPath(), text(target));
    }

    private Offer offer(ImageName name) {
        Logins logins = new RegistryLogins(session.getSettings(), decrypter)
                .all(System.getenv(), System.getProperty("user.home", ""), name.host());
        return source().offer(logins, new BuildSecrets(project.getBasedir().toPath(), System.getenv()).parse(secrets));
    }

    private BuildSettings settings(ImageName name, Optional<Content> content) {
        return new BuildSettings(
                source(),
                new Options(buildArguments, text(platform), text(network), cacheFrom, inlineCache, noCache, pull),
                List.of(name.toString()),
                labels(content));
    }

    private Map<String, String> labels(Optional<Content> content) {
        Map<String, String> all = new TreeMap<>();
        content.ifPresent(made -> all.putAll(made.fingerprint().labels()));
        all.putAll(labels);
        ProjectFlyway migrations = new ProjectFlyway(project, session.getUserProperties());
        return new ImageLabels(
                        project,
                        new Repository(project.getBasedir().toPath()),
                        new MigrationLabel(migrations, getLog()::warn).of(flyway, locations))
                .with(all);
    }

    private java.nio.file.Path steps() {
        return CacheFolder.of(cacheDirectory, project).steps(project);
    }

    private static String text(@Nullable String parameter) {
        return Optional.ofNullable(parameter).orElse("");
    }
}
