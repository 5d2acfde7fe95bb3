package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.Content;
import io.github.schemacheck.deploy.changes.Deployed;
import io.github.schemacheck.deploy.changes.Detection;
import io.github.schemacheck.deploy.changes.Fingerprint;
import io.github.schemacheck.deploy.changes.Strategy;
import io.github.schemacheck.deploy.image.container.FileCopy;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.engine.EngineImage;
import io.github.schemacheck.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Copies the files that {@code triggers.filesOnly} names into a running container where they differ there, and reads
 * them back; where one is not as it should be, all are put back. For local work and single hosts: the next container
 * that is started from the image has none of it, and Railway lets nobody write into its containers.
 */
@Mojo(name = "copy-files", threadSafe = true)
public final class CopyFilesMojo extends DeployMojo {
    private final ProjectDependenciesResolver resolver;
    private final RepositorySystem repositories;

    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.copyFiles.skip</code>. */
    @Parameter(property = "deploy.copyFiles.skip", defaultValue = "false")
    private boolean skipCopyFiles;

    /** Whether it is only told what would be copied. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    boolean dryRun;

    /** The container, by name or id. Default: none, it has to be said. Example: shop-web-1. */
    @Parameter(property = "deploy.container", defaultValue = "")
    @Nullable
    String container;

    /**
     * Where folders of the project are in it. Default: none, it has to be said. Example:
     * src/main/resources/static=/app/static.
     */
    @Parameter(property = "deploy.copyTo")
    List<String> copyTo = List.of();

    /** Where the engine is. Default: DOCKER_HOST, else docker's context. Example: tcp://build.example.com:2376. */
    @Parameter(property = "deploy.dockerHost", defaultValue = "")
    @Nullable
    String dockerHost;

    /** Which Dockerfile the image was built from; a change of it asks for an image. Default: Dockerfile. */
    @Parameter(property = "deploy.dockerfile", defaultValue = "${project.basedir}/Dockerfile")
    File dockerfile;

    /** The folder that the image copies from. Default: the module's folder. Example: .. for the one above. */
    @Parameter(property = "deploy.context", defaultValue = "${project.basedir}")
    File context;

    /**
     * Which files ask for what: lists full, filesOnly, image and none. Default: what fits Maven, and no filesOnly.
     * Example: <code>&lt;filesOnly&gt;src/main/resources/static/**&lt;/filesOnly&gt;</code>.
     */
    @Parameter
    TriggerLists triggers = new TriggerLists();

    /** Where is kept what this machine knows of the last image. Default: the user's cache folder. */
    @Parameter(property = "deploy.cacheDirectory")
    @Nullable
    File cacheDirectory;

    @Inject
    public CopyFilesMojo(ProjectDependenciesResolver resolver, RepositorySystem repositories) {
        this.resolver = resolver;
        this.repositories = repositories;
    }

    @Override
    protected String skippedBy() {
        return skipCopyFiles ? "deploy.copyFiles.skip" : super.skippedBy();
    }

    @Override
    protected String failure() {
        return "failed";
    }

    @Override
    protected void run() {
        String name = Optional.ofNullable(container).orElse("");
        if (name.isBlank()) {
            throw new ProblemException(
                    "No container is named to copy files into.",
                    "set deploy.container to one of this engine (docker ps). Railway has none to name: it runs images"
                            + " as they are and starts them anew at will, so there use deploy:build-image.");
        }
        Content now = content();
        Map<String, Path> files = files(now);
        try (Engine engine = Engine.at(Optional.ofNullable(dockerHost).orElse(""))) {
            requireOnlyFiles(engine, name, now);
            FileCopy copy = new FileCopy(engine, name);
            List<String> changed = dryRun ? copy.differing(files) : copy.copy(files);
            changed.forEach(path -> getLog().info("  " + path));
            getLog().info((dryRun ? "Would copy " : "Copied ") + changed.size() + " of " + files.size() + " files into "
                    + name + (dryRun ? "." : ", and read them back."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Static files of new code beside old code are neither of both. */
    private static void requireOnlyFiles(Engine engine, String name, Content now) {
        EngineImage image = EngineImage.ofContainer(engine, name)
                .orElseThrow(() -> new ProblemException(
                        "The engine has no container " + name + ".", "see docker ps for its name, and start it."));
        Fingerprint built = Fingerprint.of(image.labels())
                .orElseThrow(() -> new ProblemException(
                        "The image of " + name + " does not say what it is made of.",
                        "build it with deploy:build-image."));
        Fingerprint withOurFiles = new Fingerprint(
                built.full(), built.image(), now.fingerprint().files(), built.triggers(), built.dependencies());
        Detection rest = Detection.between(
                Optional.of(new Deployed("the image of " + name, withOurFiles, Optional.empty())), now);
        if (rest.strategy() != Strategy.NONE) {
            throw new ProblemException(
                    "More than files to copy differs from the image of " + name + ": "
                            + rest.reasons().get(0) + ".",
                    "build a new image with deploy:build-image, and start a container from it.");
        }
    }

    private Content content() {
        return new ProjectContent(
                        session.getAllProjects(),
                        new ResolvedDependencies(session, resolver, repositories),
                        ProjectMemory.of(project, CacheFolder.of(cacheDirectory, project)),
                        Clock.systemUTC())
                .of(project, triggers.with(project, dockerfile), context.toPath());
    }

    private Map<String, Path> files(Content now) {
        CopyTargets targets = CopyTargets.parse(copyTo);
        Map<String, Path> files = new TreeMap<>();
        now.own().listing().read().forEach((path, file) -> {
            if (file.strategy() == Strategy.FILES_ONLY) {
                String there = targets.of(path)
                        .orElseThrow(() -> new ProblemException(
                                "Where " + path + " is in the container is not told.",
                                "add its folder to deploy.copyTo, as src/main/resources/static=/app/static."));
                files.put(there, project.getBasedir().toPath().resolve(path));
            }
        });
        if (files.isEmpty()) {
            throw new ProblemException(
                    "No file of this module can be copied into a container.",
                    "name some in the list filesOnly of triggers, in the POM.");
        }
        return files;
    }
}
