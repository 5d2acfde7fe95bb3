package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.site.SitePage;
import io.github.schemacheck.problem.ProblemException;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.AbstractMavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * The reports of <code>deploy:validate-schema</code>, <code>deploy:rehearse</code>, <code>deploy:validate-fleet</code>
 * and <code>deploy:railway</code> as a page of the Maven site, or alone. Shows what the last run left; connects to
 * nothing.
 */
@Mojo(name = "schema-report", threadSafe = true)
public final class SchemaReportMojo extends AbstractMavenReport {
    /** Skips every goal of this plugin. Default: false. Example: <code>-Ddeploy.skip</code>. */
    @Parameter(property = "deploy.skip", defaultValue = "false")
    private boolean skip;

    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.schemaReport.skip</code>. */
    @Parameter(property = "deploy.schemaReport.skip", defaultValue = "false")
    private boolean skipSchemaReport;

    /** Only says what would be shown; writes nothing. Default: false. Example: <code>-Ddeploy.dryRun</code>. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Where the runs wrote their reports. Default: target/schema-check. */
    @Parameter(property = "deploy.reportDirectory", defaultValue = "${project.build.directory}/schema-check")
    private File reportDirectory;

    /** The name that takes its place is not asked for by every maven-site-plugin that works with this Doxia. */
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return "schema-report";
    }

    @Override
    public String getName(Locale locale) {
        return "Database schema";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Is the live database what the code expects, and what will the pending migrations do to it?";
    }

    @Override
    public boolean canGenerateReport() {
        if (skip || skipSchemaReport) {
            getLog().info("deploy:schema-report: skipped by "
                    + (skipSchemaReport ? "deploy.schemaReport.skip" : "deploy.skip"));
            return false;
        }
        if (dryRun) {
            getLog().info("deploy.dryRun: would show the reports in " + shown());
            return false;
        }
        return true;
    }

    @Override
    protected void executeReport(Locale locale) throws MavenReportException {
        getLog().info("deploy:schema-report shows the reports in " + shown());
        try {
            new SitePage(reportDirectory.toPath(), shown())
                    .write(getSink(), getReportOutputDirectory().toPath());
        } catch (ProblemException e) {
            throw new MavenReportException("deploy:schema-report could not be made: " + e.getMessage(), e);
        }
    }

    private String shown() {
        Path base = project.getBasedir().toPath();
        Path folder = reportDirectory.toPath();
        return (folder.startsWith(base) ? base.relativize(folder) : folder).toString();
    }
}
