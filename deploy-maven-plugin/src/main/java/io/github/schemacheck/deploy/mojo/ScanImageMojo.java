package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.scan.ImageScan;
import io.github.schemacheck.deploy.image.scan.ScanResult;
import io.github.schemacheck.deploy.image.scan.Scanner;
import io.github.schemacheck.deploy.image.scan.Vulnerability;
import io.github.schemacheck.deploy.program.Program;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Asks a scanner on the PATH, trivy or grype, for vulnerabilities of the image that deploy:build-image built. What it
 * is to pass over stands in its own files, .trivyignore or .grype.yaml.
 */
@Mojo(name = "scan-image", threadSafe = true)
public final class ScanImageMojo extends DeployMojo {
    private static final String NOT_CHECKED = "Vulnerabilities of the image are not checked: ";

    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.scanImage.skip</code>. */
    @Parameter(property = "deploy.scanImage.skip", defaultValue = "false")
    private boolean skipScanImage;

    /** Only says which program would be asked. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** The scanner, trivy or grype. Default: none, and nothing is checked. Example: trivy. */
    @Parameter(property = "deploy.imageScanner", defaultValue = "")
    private @Nullable String imageScanner;

    /**
     * What fails the build, where a newer version fixes it: <code>critical</code> (default), <code>high</code>,
     * <code>medium</code>, <code>low</code>, or <code>never</code>.
     */
    @Parameter(property = "deploy.scanFailOn", defaultValue = "critical")
    String scanFailOn;

    /** Seconds for the scanner, whose first run fetches its database. Default: 600. Example: 1200. */
    @Parameter(property = "deploy.scanTimeout", defaultValue = "600")
    int scanTimeout;

    /** The image's name. Default: the module's artifactId and version. Example: registry.example.com/shop:1.2. */
    @Parameter(property = "deploy.image", defaultValue = "${project.artifactId}:${project.version}")
    String image;

    /** Where the engine is. Default: DOCKER_HOST, else docker's context. Example: tcp://build.example.com:2376. */
    @Parameter(property = "deploy.dockerHost", defaultValue = "")
    private @Nullable String dockerHost;

    /** Without this file, a module is passed over in a build of several. Default: Dockerfile. */
    @Parameter(property = "deploy.dockerfile", defaultValue = "${project.basedir}/Dockerfile")
    File dockerfile;

    /** Where the scanner's own report is kept, as image-scan.json. Default: target/schema-check. */
    @Parameter(property = "deploy.reportDirectory", defaultValue = "${project.build.directory}/schema-check")
    File reportDirectory;

    @Override
    protected String skippedBy() {
        return skipScanImage ? "deploy.scanImage.skip" : super.skippedBy();
    }

    @Override
    protected void run() throws MojoFailureException {
        if (!dockerfile.exists() && session.getProjects().size() > 1) {
            getLog().info("deploy:scan-image: passed over, there is no Dockerfile in this module");
            return;
        }
        String wanted = Optional.ofNullable(imageScanner).orElse("");
        Optional<Vulnerability.Level> limit = Vulnerability.Level.limit(scanFailOn);
        if (wanted.isEmpty()) {
            getLog().info(NOT_CHECKED + "deploy.imageScanner names no scanner (trivy or grype).");
            return;
        }
        Scanner scanner = Scanner.of(wanted);
        Optional<Path> program = Program.places(
                        scanner.program(), System.getenv().getOrDefault("PATH", ""))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            getLog().warn(NOT_CHECKED + "there is no " + wanted + " on the PATH.");
        } else if (dryRun) {
            getLog().info("deploy.dryRun: would ask " + program.get() + " for vulnerabilities of " + image);
        } else {
            judge(
                    scan(new ImageScan(
                            scanner,
                            program.get(),
                            Optional.ofNullable(dockerHost).orElse(""))),
                    limit);
        }
    }

    private ScanResult scan(ImageScan scan) {
        Path report = reportDirectory.toPath().resolve("image-scan.json");
        ScanResult result = scan.run(ImageName.parse(image).toString(), report, Duration.ofSeconds(scanTimeout));
        tell(result);
        getLog().info(result + "; " + shown(report));
        return result;
    }

    private void judge(ScanResult result, Optional<Vulnerability.Level> limit) throws MojoFailureException {
        List<Vulnerability> stopping = limit.map(result::fixable).orElse(List.of());
        stopping.forEach(found -> getLog().error("  " + found));
        if (!stopping.isEmpty()) {
            throw new MojoFailureException("The image " + image + " has vulnerabilities that are " + scanFailOn
                    + " or worse, and fixed in a newer version (" + stopping.size() + ")."
                    + "\n  What to do: take a newer base image or dependency; what does not concern you goes into the"
                    + " scanner's own file (.trivyignore, .grype.yaml), or deploy.scanFailOn says what does.");
        }
    }
}
