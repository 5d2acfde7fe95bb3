package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.deploy.image.ImageResult;
import io.github.schemacheck.deploy.image.ImageReview;
import io.github.schemacheck.deploy.image.ImageSettings;
import io.github.schemacheck.gate.ExtraReport;
import io.github.schemacheck.gate.Gate;
import io.github.schemacheck.gate.NamedFiles;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals share that look at a Dockerfile. */
abstract class ImageReviewMojo extends DeployMojo {
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
    File reportDirectory;

    /**
     * What is written beside <code>image-report.txt</code> and <code>image-report.json</code>: <code>junit</code>,
     * <code>sarif</code>, <code>github</code> (annotations, in GitHub Actions only), or <code>none</code>. Default:
     * all. Example: <code>-Ddeploy.reports=sarif</code>.
     */
    @Parameter(property = "deploy.reports", defaultValue = "html,junit,sarif,github")
    private List<String> reports = List.of();

    /** @param quiet whether nothing is said where nothing would be shown but that all is well */
    final void review(boolean quiet) throws MojoFailureException {
        Gate gate = Gate.of(failOn);
        Path base = project.getBasedir().toPath();
        Suppressions accepted = Suppressions.parse(
                new NamedFiles(base).imageSuppressions(imageSuppressions), imageSuppressions.getName());
        Clock clock = Clock.systemUTC();
        ImageResult result = new ImageReview(clock)
                .run(new ImageSettings(dockerfile.toPath(), shown(dockerfile.toPath()), context.toPath(), accepted));
        ImageReports files = new ImageReports(
                result,
                gate.closes(),
                shown(imageSuppressions.toPath()),
                dockerfile.toPath(),
                new Repository(Path.of(session.getExecutionRootDirectory())).places(dockerfile),
                clock.instant(),
                ExtraReport.of(reports));
        String report = files.write(reportDirectory.toPath(), shown(reportDirectory.toPath()), colour());
        GitHubStep.ofProcess().tell(files.annotations());
        boolean shown = result.applied().kept().stream()
                .anyMatch(finding -> finding.severity().isAtLeast(Severity.WARNING));
        if (!quiet || shown) {
            report.lines().forEach(getLog()::info);
        }
        if (gate.isClosedTo(result.applied().kept())) {
            throw new MojoFailureException("The image is not ready to be built.\n  What to do: see the findings above;"
                    + " all of them are in " + shown(reportDirectory.toPath().resolve(ImageReports.TEXT)));
        }
    }

    /** In a build of several modules only some become images. */
    final boolean isPassedOver() {
        boolean isDefault = dockerfile.equals(new File(project.getBasedir(), "Dockerfile"));
        boolean passed =
                isDefault && !dockerfile.exists() && session.getProjects().size() > 1;
        if (passed) {
            getLog().info("deploy:" + execution.getGoal() + ": passed over, there is no Dockerfile in this module");
        }
        return passed;
    }
}
