package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.MigrationRehearsal;
import io.github.schemacheck.RehearsalResult;
import io.github.schemacheck.ReviewSettings;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.gate.ExtraReport;
import io.github.schemacheck.gate.Gate;
import io.github.schemacheck.gate.NamedFiles;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/**
 * Runs the pending migrations on a shadow made like live, and says of each statement what it locks, reads and rewrites,
 * who waits for it and how long. Live is only read.
 */
@Mojo(
        name = "rehearse",
        configurator = SecretConfigurator.NAME,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class RehearseMojo extends ReviewMojo {
    private final RepositorySystem repositories;
    private final SettingsDecrypter decrypter;

    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.rehearse.skip</code>. */
    @Parameter(property = "deploy.rehearse.skip", defaultValue = "false")
    private boolean skipRehearse;

    /** Only says what would be rehearsed; connects to nothing. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** What fails the build: <code>error</code> (default), <code>warning</code> or <code>never</code>. */
    @Parameter(property = "deploy.failOn", defaultValue = "error")
    private String failOn;

    /**
     * Seconds that all pending migrations together may take on live before the platform or the pipeline ends them.
     * Default: 0, no limit. Example: 300.
     */
    @Parameter(property = "deploy.budget", defaultValue = "0")
    private int budget;

    /** Rows that each empty table of the shadow gets, if its constraints take them. Default: 1. Example: 1000. */
    @Parameter(property = "deploy.rehearseRows", defaultValue = "1")
    private int rehearseRows;

    /**
     * What is written beside <code>rehearsal.txt</code> and <code>rehearsal.json</code>: <code>html</code>,
     * <code>sarif</code>, or <code>none</code>; what other goals write is passed over. Default: both. Example:
     * <code>-Ddeploy.reports=html</code>.
     */
    @Parameter(property = "deploy.reports", defaultValue = "html,junit,sarif,github")
    private List<String> reports = List.of();

    /** What has been accepted, a line each. Default: schema-check/rehearsal-suppressions.txt. */
    @Parameter(
            property = "deploy.rehearsalSuppressions",
            defaultValue = "${project.basedir}/schema-check/rehearsal-suppressions.txt")
    File rehearsalSuppressions;

    @Inject
    public RehearseMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        this.repositories = repositories;
        this.decrypter = decrypter;
    }

    @Override
    protected String skippedBy() {
        return skipRehearse ? "deploy.rehearse.skip" : super.skippedBy();
    }

    @Override
    protected void review() throws MojoFailureException {
        Gate gate = Gate.of(failOn);
        Set<ExtraReport> extra = ExtraReport.of(reports);
        SettingsOf parameters = new SettingsOf(this, repositories, decrypter);
        ReviewSettings settings = parameters.review();
        Path base = project.getBasedir().toPath();
        Suppressions accepted = Suppressions.parse(
                new NamedFiles(base).rehearsalSuppressions(rehearsalSuppressions), rehearsalSuppressions.getName());
        getLog().info("deploy:rehearse runs the pending migrations of "
                + settings.live().address() + " on a shadow");
        if (dryRun) {
            getLog().info("deploy.dryRun: would read that database, and run them");
            return;
        }
        MigrationRehearsal rehearsal = parameters.rehearsal();
        RehearsalResult result = rehearsal.run(
                settings, accepted, new MigrationRehearsal.Limits(Duration.ofSeconds(budget), rehearseRows));
        tell(result);
        RehearsalReports reports = new RehearsalReports(result, gate.closes(), reportDirectory.toPath(), extra);
        reports.write(new Repository(Path.of(session.getExecutionRootDirectory())).places(project.getFile()));
        reports.console(shown(reports.text()), colour()).lines().forEach(getLog()::info);
        if (gate.isClosedTo(result.review().findings())) {
            throw new MojoFailureException("The pending migrations are not ready for live: "
                    + result.review().count(Severity.ERROR) + " error(s), "
                    + result.review().count(Severity.WARNING) + " warning(s).\n  What to do: see the findings above;"
                    + " all of them are in " + shown(reports.text()));
        }
    }
}
