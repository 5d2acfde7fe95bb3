package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.ReviewSettings;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.report.ConsoleReport;
import io.github.schemacheck.report.JsonReport;
import io.github.schemacheck.report.ReportStyle;
import io.github.schemacheck.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/** The gate: compares the live database with the schema that the code expects; fails the build where they differ. */
@Mojo(
        name = "validate-schema",
        configurator = SecretConfigurator.NAME,
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class ValidateSchemaMojo extends ReviewMojo {
    private final RepositorySystem repositories;
    private final SettingsDecrypter decrypter;

    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.validateSchema.skip</code>. */
    @Parameter(property = "deploy.validateSchema.skip", defaultValue = "false")
    private boolean skipValidateSchema;

    /** Only says what would be compared; connects to nothing. Default: false. Example: <code>-Ddeploy.dryRun</code>. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** What fails the build: <code>error</code> (default), <code>warning</code> or <code>never</code>. */
    @Parameter(property = "deploy.failOn", defaultValue = "error")
    private String failOn;

    @Inject
    public ValidateSchemaMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        this.repositories = repositories;
        this.decrypter = decrypter;
    }

    @Override
    protected String skippedBy() {
        return skipValidateSchema ? "deploy.validateSchema.skip" : super.skippedBy();
    }

    @Override
    protected void review() throws MojoFailureException {
        Gate gate = Gate.of(failOn);
        SettingsOf parameters = new SettingsOf(this, repositories, decrypter);
        ReviewSettings settings = parameters.review();
        getLog().info("deploy:validate-schema compares " + settings.live().address() + " with the expected schema");
        if (dryRun) {
            getLog().info("deploy.dryRun: would compare " + settings.stage().word() + " migrating with: " + expected);
            return;
        }
        ReviewResult result = parameters.reviewer().run(settings);
        write(result, gate);
        if (gate.isClosedTo(result.findings())) {
            throw new MojoFailureException("The database is not what the code expects: "
                    + result.count(Severity.ERROR) + " error(s), " + result.count(Severity.WARNING) + " warning(s)."
                    + "\n  What to do: see the findings above; all of them are in " + shown(json()));
        }
    }

    private void write(ReviewResult result, Gate gate) {
        ReportStyle style =
                new ReportStyle(colour(), false, true, ReportStyle.DEFAULT.limit(), shown(json()), gate.closes());
        ConsoleReport.of(result, style).lines().forEach(getLog()::info);
        try {
            Files.createDirectories(json().getParent());
            Files.writeString(json(), JsonReport.of(result));
            Files.writeString(json().resolveSibling("report.txt"), TextReport.of(result, gate.closes()));
        } catch (IOException e) {
            throw new ProblemException(
                    "The reports cannot be written: " + e.getMessage(), "set deploy.reportDirectory.", e);
        }
    }

    private Path json() {
        return reportDirectory.toPath().resolve("report.json");
    }
}
