package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.ReviewSettings;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.gate.ExtraReport;
import io.github.schemacheck.gate.Gate;
import io.github.schemacheck.gate.ReportFiles;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.report.ConsoleReport;
import io.github.schemacheck.report.EarlierRun;
import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.Places;
import io.github.schemacheck.report.ReportStyle;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

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

    /**
     * What is written beside <code>report.txt</code> and <code>report.json</code>: <code>html</code>,
     * <code>junit</code>, <code>sarif</code>, <code>github</code> (annotations and the summary of the step, in GitHub
     * Actions only), or <code>none</code>. Default: all. Example: <code>-Ddeploy.reports=html,junit</code>.
     */
    @Parameter(property = "deploy.reports", defaultValue = "html,junit,sarif,github")
    private List<String> reports = List.of();

    /**
     * Whether examples of row values may be in the files and annotations too: personal data, which whoever reads the
     * build may read. The console shows them always. Default: false. Example: <code>-Ddeploy.sampleValues</code>.
     */
    @Parameter(property = "deploy.sampleValues", defaultValue = "false")
    private boolean sampleValues;

    /**
     * Accepts all that stands today, with this reason: writes it into <code>deploy.suppressions</code>, to be reviewed
     * and committed; later runs gate what is new. Default: none. Example: <code>as taken over</code>.
     */
    @Parameter(property = "deploy.baseline")
    private @Nullable String baseline;

    /**
     * The last day for which <code>deploy.baseline</code> accepts. Default: none, it has to be said. Example:
     * 2027-03-31.
     */
    @Parameter(property = "deploy.baselineUntil")
    private @Nullable String baselineUntil;

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
        ReportFiles files = new ReportFiles(reportDirectory.toPath(), ExtraReport.of(reports));
        Optional<EarlierRun> earlier = files.earlier();
        Optional<BaselineFile> accepting = Optional.ofNullable(baseline)
                .map(reason -> BaselineFile.of(suppressions.toPath(), reason, baselineUntil));
        if (!dryRun) {
            files.clear();
        }
        SettingsOf parameters = new SettingsOf(this, repositories, decrypter);
        ReviewSettings settings = decided(files, parameters::review);
        getLog().info("deploy:validate-schema compares " + settings.live().address() + " with the expected schema");
        if (dryRun) {
            getLog().info("deploy.dryRun: would compare " + settings.stage().word() + " migrating with: " + expected);
            return;
        }
        ReviewResult result = decided(files, () -> parameters.reviewer().run(settings));
        tell(result);
        tell(result, gate, files, earlier);
        if (accepting.isPresent()) {
            accept(accepting.get(), result);
        } else if (gate.isClosedTo(result.findings())) {
            throw new MojoFailureException("The database is not what the code expects: "
                    + result.count(Severity.ERROR) + " error(s), " + result.count(Severity.WARNING) + " warning(s)."
                    + "\n  What to do: see the findings above; all of them are in " + shown(files.json()));
        }
    }

    private void accept(BaselineFile baselineFile, ReviewResult result) {
        int lines = baselineFile.accept(result.findings(), LocalDate.now(Clock.systemUTC()));
        getLog().info("deploy.baseline: accepted what stands today, " + lines + " findings, in "
                + shown(suppressions.toPath()) + "; review and commit it");
    }

    /** Who looks at a CI server only sees there too why there is no verdict. */
    private <T> T decided(ReportFiles files, Supplier<T> step) {
        try {
            return step.get();
        } catch (ProblemException e) {
            if (!dryRun) {
                String message = sampleValues ? String.valueOf(e.getMessage()) : e.withoutValues();
                files.writeUndecided(message);
                github().ifPresent(here -> here.tellUndecided("deploy:validate-schema: no verdict", message));
            }
            throw e;
        }
    }

    private void tell(ReviewResult result, Gate gate, ReportFiles files, Optional<EarlierRun> earlier) {
        ReportStyle console =
                new ReportStyle(colour(), false, true, ReportStyle.DEFAULT.limit(), shown(files.json()), gate.closes());
        ConsoleReport.of(result, console).lines().forEach(getLog()::info);
        FileStyle style = new FileStyle(gate.closes(), sampleValues);
        Places places = new Repository(Path.of(session.getExecutionRootDirectory())).places(project.getFile());
        files.write(result, style, places, earlier);
        github().ifPresent(step -> step.tell(result, style, places, getLog()::warn));
    }

    private Optional<GitHubStep> github() {
        return ExtraReport.of(reports).contains(ExtraReport.GITHUB)
                ? Optional.of(GitHubStep.ofProcess())
                : Optional.empty();
    }
}
