package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.site.SitePage;
import io.github.schemacheck.problem.ProblemException;
import java.io.File;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * The reports of <code>deploy:validate-schema</code>, <code>deploy:rehearse</code>, <code>deploy:validate-fleet</code>
 * and <code>deploy:railway</code> as a page of the Maven site, or alone. Shows what the last run left; connects to
 * nothing.
 */
@Mojo(name = "schema-report", threadSafe = true)
public final class SchemaReportMojo extends DeployMojo implements MavenReport {
    private static final String NAME = "schema-report";

    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.schemaReport.skip</code>. */
    @Parameter(property = "deploy.schemaReport.skip", defaultValue = "false")
    private boolean skipSchemaReport;

    /** Only says what would be shown; writes nothing. Default: false. Example: <code>-Ddeploy.dryRun</code>. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Where the runs wrote their reports. Default: target/schema-check. */
    @Parameter(property = "deploy.reportDirectory", defaultValue = "${project.build.directory}/schema-check")
    private File reportDirectory;

    @Parameter(defaultValue = "${project.build.directory}/reports", readonly = true, required = true)
    private File outputDirectory;

    @Override
    protected String skippedBy() {
        return skipSchemaReport ? "deploy.schemaReport.skip" : super.skippedBy();
    }

    @Override
    protected String failure() {
        return "could not be made";
    }

    @Override
    protected void run() {
        if (isWanted()) {
            page().write(outputDirectory.toPath().resolve(NAME + ".html"));
        }
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            page().write(sink, outputDirectory.toPath());
        } catch (ProblemException e) {
            throw new MavenReportException("deploy:schema-report could not be made: " + e.getMessage(), e);
        }
    }

    private SitePage page() {
        getLog().info("deploy:schema-report shows the reports in " + folder());
        return new SitePage(reportDirectory.toPath(), folder());
    }

    private boolean isWanted() {
        if (dryRun) {
            getLog().info("deploy.dryRun: would show the reports in " + folder());
        }
        return !dryRun;
    }

    private String folder() {
        return shown(reportDirectory.toPath());
    }

    @Override
    public boolean canGenerateReport() {
        if (!skippedBy().isEmpty()) {
            getLog().info("deploy:schema-report: skipped by " + skippedBy());
            return false;
        }
        return isWanted();
    }

    /** The name that takes its place is not asked for by every maven-site-plugin that works with this Doxia. */
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return SitePage.TITLE;
    }

    @Override
    public String getDescription(Locale locale) {
        return "Is the live database what the code expects, and what will the pending migrations do to it?";
    }

    /** By maven-site-plugin: the folder of the site. */
    @Override
    public void setReportOutputDirectory(File directory) {
        outputDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return outputDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }
}
