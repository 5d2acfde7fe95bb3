package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.Content;
import io.github.schemacheck.deploy.changes.Deployed;
import io.github.schemacheck.deploy.changes.Detection;
import io.github.schemacheck.deploy.changes.Memory;
import io.github.schemacheck.deploy.changes.Strategy;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.registry.Registry;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Says what changed since the last image and how much of a deployment that asks for: none, files-only, image or full.
 * What the last image was made of stands in its labels, so that a fresh checkout knows it too. In a build of several
 * modules each one with a Dockerfile is looked at, with all that it uses. Whatever it says, the gate is to be asked.
 */
@Mojo(name = "detect-changes", threadSafe = true)
public final class DetectChangesMojo extends DeployMojo {
    private final SettingsDecrypter decrypter;
    private final ProjectDependenciesResolver resolver;
    private final RepositorySystem repositories;

    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.detectChanges.skip</code>. */
    @Parameter(property = "deploy.detectChanges.skip", defaultValue = "false")
    private boolean skipDetectChanges;

    /** What to do whatever changed: auto (default, decided by what changed), none, files-only, image or full. */
    @Parameter(property = "deploy.strategy", defaultValue = "auto")
    String strategy;

    /** Whether every file and where it leads is told, and nothing is written. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    boolean dryRun;

    /** The image's name. Default: the module's artifactId and version. Example: registry.example.com/shop:1.2. */
    @Parameter(property = "deploy.image", defaultValue = "${project.artifactId}:${project.version}")
    String image;

    /** An image to compare with, by digest, or <code>nothing</code>. Default: what the registry has as the image. */
    @Parameter(property = "deploy.compareWith", defaultValue = "")
    @Nullable
    String compareWith;

    /** Where the engine is. Default: DOCKER_HOST, else docker's context. Example: tcp://build.example.com:2376. */
    @Parameter(property = "deploy.dockerHost", defaultValue = "")
    @Nullable
    String dockerHost;

    /** What the image is built from: without the file, a module of several is passed over. Default: Dockerfile. */
    @Parameter(property = "deploy.dockerfile", defaultValue = "${project.basedir}/Dockerfile")
    File dockerfile;

    /** The folder that the image copies from. Default: the module's folder. Example: .. for the one above. */
    @Parameter(property = "deploy.context", defaultValue = "${project.basedir}")
    File context;

    /**
     * Which files ask for what: lists full, filesOnly, image and none. Default: what fits Maven. Example:
     * <code>&lt;none&gt;docs/**&lt;/none&gt;</code>.
     */
    @Parameter
    TriggerLists triggers = new TriggerLists();

    /** Where is kept what this machine knows of the last image. Default: the user's cache folder. */
    @Parameter(property = "deploy.cacheDirectory")
    @Nullable
    File cacheDirectory;

    /** Where changes.json is written. Default: target/schema-check. */
    @Parameter(property = "deploy.reportDirectory", defaultValue = "${project.build.directory}/schema-check")
    File reportDirectory;

    @Inject
    public DetectChangesMojo(
            SettingsDecrypter decrypter, ProjectDependenciesResolver resolver, RepositorySystem repositories) {
        this.decrypter = decrypter;
        this.resolver = resolver;
        this.repositories = repositories;
    }

    @Override
    protected String skippedBy() {
        return skipDetectChanges ? "deploy.detectChanges.skip" : super.skippedBy();
    }

    @Override
    protected void run() {
        Optional<Strategy> forced = Strategy.forced(strategy);
        if (!dockerfile.exists() && session.getProjects().size() > 1) {
            getLog().info("deploy:detect-changes: passed over, there is no Dockerfile in this module");
            return;
        }
        ProjectMemory memory = ProjectMemory.of(project, CacheFolder.of(cacheDirectory, project));
        Content now = new ProjectContent(
                        session.getAllProjects(),
                        new ResolvedDependencies(session, resolver, repositories),
                        memory,
                        Clock.systemUTC())
                .of(project, triggers.with(project, dockerfile), context.toPath());
        Detection found = Detection.between(deployed(memory), now);
        Detection detection = forced.map(found::forcedTo).orElse(found);
        tell(detection);
        new ChangesReport(project.getArtifactId(), image, detection)
                .lines(dryRun)
                .forEach(getLog()::info);
        if (!dryRun) {
            Path file = reportDirectory.toPath().resolve(ChangesReport.FILE);
            new ChangesReport(project.getArtifactId(), image, detection)
                    .write(file, now.fingerprint().content());
        }
        tellModules(detection.strategy());
    }

    private Optional<Deployed> deployed(ProjectMemory memory) {
        String other = Optional.ofNullable(compareWith).orElse("");
        if (other.equals("nothing")) {
            return Optional.empty();
        }
        ImageName name = ImageName.parse(other.isEmpty() ? image : other.replaceFirst("@.*", ""));
        String digest = other.contains("@") ? other.substring(other.indexOf('@') + 1) : "";
        Registry registry = new Registry(new RegistryLogins(session.getSettings(), decrypter)
                .all(System.getenv(), System.getProperty("user.home", ""), name.host()));
        Optional<Memory> known = memory.file(getLog()::warn).read();
        String engine = Optional.ofNullable(dockerHost).orElse("");
        return new LastImage(name, digest, registry, engine, known, getLog()::info, getLog()::warn).find();
    }

    /** Told by the last module that has an image: of several, which ones are to be deployed. */
    private void tellModules(Strategy here) {
        List<String> affected = new ReactorChanges(session).add(project, here);
        if (session.getProjects().size() > 1) {
            getLog().info("To be deployed so far: "
                    + (affected.isEmpty() ? "no module." : String.join(", ", affected) + "."));
        }
    }
}
