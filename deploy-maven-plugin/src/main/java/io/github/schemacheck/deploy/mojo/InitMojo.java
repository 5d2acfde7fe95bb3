package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.starter.Starter;
import io.github.schemacheck.deploy.starter.StarterFile;
import io.github.schemacheck.deploy.starter.StarterFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the project and writes what fits it: a Dockerfile and <code>.dockerignore</code> for each application, a
 * workflow for GitHub Actions, and what to paste into the POM. Asks nothing, overwrites nothing, says why.
 */
@Mojo(name = "init", aggregator = true, threadSafe = true)
public final class InitMojo extends DeployMojo {
    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.init.skip</code>. */
    @Parameter(property = "deploy.init.skip", defaultValue = "false")
    private boolean skipInit;

    /** Only shows what would be written. Default: false. Example: <code>-Ddeploy.dryRun</code>. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** What a plain jar starts. Default: its only main class. Example: org.example.shop.Main. */
    @Parameter(property = "deploy.mainClass")
    private @Nullable String mainClass;

    /** The image to build upon. Default: one that fits the project's Java. Example: registry.example.com/jre:21. */
    @Parameter(property = "deploy.baseImage")
    private @Nullable String baseImage;

    /** The service of Railway that the workflow releases to. Default: none, images are only pushed. Example: web. */
    @Parameter(property = "deploy.railwayService", defaultValue = "")
    private @Nullable String railwayService;

    /** Where the parts of the POM are written. Default: target/schema-check. */
    @Parameter(property = "deploy.reportDirectory", defaultValue = "${project.build.directory}/schema-check")
    private File reportDirectory;

    @Override
    protected String skippedBy() {
        return skipInit ? "deploy.init.skip" : super.skippedBy();
    }

    @Override
    protected String failure() {
        return "failed";
    }

    @Override
    protected void run() {
        StarterReading reading = new StarterReading(
                session,
                project,
                Optional.ofNullable(mainClass),
                Optional.ofNullable(baseImage),
                Optional.ofNullable(railwayService));
        reading.read().forEach(getLog()::info);
        Starter starter = reading.starter();
        StarterFolder folder = new StarterFolder(project.getBasedir().toPath());
        starter.files().forEach(file -> tell(file, folder));
        if (!starter.github()) {
            getLog().info("no workflow: origin is not on GitHub; the page about pipelines has GitLab and plain shell");
        }
        List<StarterFile> parts = reading.parts(
                execution.getMojoDescriptor().getPluginDescriptor().getVersion());
        parts.forEach(this::tellPart);
        if (parts.isEmpty()) {
            getLog().info("pom.xml has this plugin already");
        }
        reading.next().forEach(getLog()::info);
    }

    private void tell(StarterFile file, StarterFolder folder) {
        if (folder.has(file)) {
            getLog().info("kept " + file.path() + ": it is there already, and nothing is overwritten");
        } else if (dryRun) {
            getLog().info("deploy.dryRun: would write " + file.path() + ": " + file.why());
            file.text().lines().map(line -> "  | " + line).forEach(getLog()::info);
        } else {
            folder.write(file);
            getLog().info("wrote " + file.path() + ": " + file.why());
        }
    }

    private void tellPart(StarterFile part) {
        StarterFolder folder = new StarterFolder(reportDirectory.toPath());
        Path file = reportDirectory.toPath().resolve(part.path());
        if (!dryRun) {
            folder.replace(part);
        }
        getLog().info("Paste " + part.why() + (dryRun ? ":" : " (the same, to copy from: " + shown(file) + "):"));
        part.text().lines().map(line -> "  " + line).forEach(getLog()::info);
    }
}
