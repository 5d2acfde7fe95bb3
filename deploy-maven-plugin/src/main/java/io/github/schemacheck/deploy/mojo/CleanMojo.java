package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.Memory;
import io.github.schemacheck.deploy.image.build.ProjectCache;
import io.github.schemacheck.deploy.image.build.ProjectCache.Cleared;
import io.github.schemacheck.deploy.image.build.StepTimes;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.rules.Bytes;
import io.github.schemacheck.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Forgets what this machine remembers of the module's last image, and clears what its builds have left in the engine's
 * build cache. That is what ran the commands of its RUN steps, and layers as large as those of its image, with the
 * copied files around them. The engine tells no owner: a project with the same command, or with layers of just the same
 * sizes, builds these anew too. For a build that gives old code, which should not be. No image and no container is
 * touched.
 */
@Mojo(name = "clean", threadSafe = true)
public final class CleanMojo extends DeployMojo {
    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.clean.skip</code>. */
    @Parameter(property = "deploy.clean.skip", defaultValue = "false")
    private boolean skipClean;

    /** Whether it is only told what would be cleared. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    boolean dryRun;

    /** Where the engine is. Default: DOCKER_HOST, else docker's context. Example: tcp://build.example.com:2376. */
    @Parameter(property = "deploy.dockerHost", defaultValue = "")
    @Nullable
    String dockerHost;

    /** Where is kept what this machine knows of the last image. Default: the user's cache folder. */
    @Parameter(property = "deploy.cacheDirectory")
    @Nullable
    File cacheDirectory;

    @Override
    protected String skippedBy() {
        return skipClean ? "deploy.clean.skip" : super.skippedBy();
    }

    @Override
    protected String failure() {
        return "failed";
    }

    @Override
    protected void run() {
        CacheFolder cache = CacheFolder.of(cacheDirectory, project);
        ProjectMemory memory = ProjectMemory.of(project, cache);
        StepTimes steps = new StepTimes(cache.steps(project));
        if (dryRun) {
            getLog().info("Would delete " + memory.folder() + " and " + steps.file()
                    + ", and clear what the engine has cached of "
                    + steps.steps().size() + " steps and of the top of the last image.");
        } else {
            clearEngine(steps, memory);
            boolean times = delete(steps.file());
            boolean remembered = memory.clear() || times;
            getLog().info(
                            remembered
                                    ? "Forgot what was remembered of the last image of " + project.getArtifactId() + "."
                                    : "Nothing was remembered of an image of " + project.getArtifactId() + ".");
        }
        getLog().info("Where Railway builds from sources, it has a cache of its own: set the variable NO_CACHE=1 on the"
                + " service for one deployment.");
    }

    private void clearEngine(StepTimes steps, ProjectMemory memory) {
        Optional<String> image = memory.file(getLog()::warn).read().map(Memory::image);
        if (steps.steps().isEmpty() && image.isEmpty()) {
            getLog().info("No build of " + project.getArtifactId() + " is known: the engine's cache stays as it is.");
            return;
        }
        try (Engine engine = Engine.at(Optional.ofNullable(dockerHost).orElse(""))) {
            Cleared cleared = new ProjectCache(engine).clear(steps.steps(), image);
            getLog().info("Cleared " + cleared.records() + " parts of the engine's build cache ("
                    + Bytes.text(cleared.bytes()) + "): what RUN steps of " + project.getArtifactId()
                    + " made, what stood on them, and the top of its image.");
        } catch (ProblemException e) {
            getLog().warn("The engine's build cache stays as it is: " + e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ProblemException(file + " cannot be deleted: " + e.getMessage(), "delete it by hand.", e);
        }
    }
}
