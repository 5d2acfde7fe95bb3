package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.deploy.image.ImageResult;
import io.github.schemacheck.deploy.image.ImageReview;
import io.github.schemacheck.deploy.image.ImageSettings;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Looks at the Dockerfile, its .dockerignore and its context before anything is built. Needs no engine. */
@Mojo(name = "check-image", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckImageMojo extends DeployMojo {
    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.checkImage.skip</code>. */
    @Parameter(property = "deploy.checkImage.skip", defaultValue = "false")
    private boolean skipCheckImage;

    /** The file to look at. Default: Dockerfile. Example: docker/Dockerfile.prod. */
    @Parameter(property = "deploy.dockerfile", defaultValue = "${project.basedir}/Dockerfile")
    File dockerfile;

    /** The folder that it copies from. Default: the module's folder. Example: .. for the one above. */
    @Parameter(property = "deploy.context", defaultValue = "${project.basedir}")
    File context;

    /** What fails the build: <code>error</code> (default), <code>warning</code> or <code>never</code>. */
    @Parameter(property = "deploy.failOn", defaultValue = "error")
    String failOn;

    /** What has been accepted, a line each. Default: schema-check/image-suppressions.txt. */
    @Parameter(
            property = "deploy.imageSuppressions",
            defaultValue = "${project.basedir}/schema-check/image-suppressions.txt")
    File imageSuppressions;

    /** Where the reports are written. Default: target/schema-check. */
    @Parameter(property = "deploy.reportDirectory", defaultValue = "${project.build.directory}/schema-check")
    private File reportDirectory;

    @Override
    protected String skippedBy() {
        return skipCheckImage ? "deploy.checkImage.skip" : super.skippedBy();
    }

    @Override
    protected void run() throws MojoFailureException {
        if (isPassedOver()) {
            getLog().info("deploy:check-image: passed over, there is no Dockerfile in this module");
            return;
        }
        Gate gate = Gate.of(failOn);
        Path base = project.getBasedir().toPath();
        Suppressions accepted = Suppressions.parse(
                new NamedFiles(base).imageSuppressions(imageSuppressions), imageSuppressions.getName());
        ImageResult result = new ImageReview(Clock.systemUTC())
                .run(new ImageSettings(dockerfile.toPath(), shown(dockerfile.toPath()), context.toPath(), accepted));
        new ImageReports(result, gate.closes(), shown(imageSuppressions.toPath()))
                .write(reportDirectory.toPath(), shown(reportDirectory.toPath()), colour())
                .lines()
                .forEach(getLog()::info);
        if (gate.isClosedTo(result.applied().kept())) {
            throw new MojoFailureException("The image is not ready to be built.\n  What to do: see the findings above;"
                    + " all of them are in " + shown(reportDirectory.toPath().resolve(ImageReports.TEXT)));
        }
    }

    /** In a build of several modules only some become images. */
    private boolean isPassedOver() {
        boolean isDefault = dockerfile.equals(new File(project.getBasedir(), "Dockerfile"));
        return isDefault && !dockerfile.exists() && session.getProjects().size() > 1;
    }
}
