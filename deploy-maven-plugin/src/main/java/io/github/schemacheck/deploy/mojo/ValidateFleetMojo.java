package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.FleetResult;
import io.github.schemacheck.FleetReview;
import io.github.schemacheck.FleetSettings;
import io.github.schemacheck.gate.Gate;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.FleetJson;
import io.github.schemacheck.report.FleetReport;
import io.github.schemacheck.report.ReportStyle;
import io.github.schemacheck.report.html.HtmlReport;
import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * The gate for many tenants: compares the schema that the code expects with that of each tenant, a schema or a database
 * of its own, and fails the build where one differs.
 */
@Mojo(
        name = "validate-fleet",
        configurator = SecretConfigurator.NAME,
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class ValidateFleetMojo extends ReviewMojo {
    private final RepositorySystem repositories;
    private final SettingsDecrypter decrypter;

    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.validateFleet.skip</code>. */
    @Parameter(property = "deploy.validateFleet.skip", defaultValue = "false")
    private boolean skipValidateFleet;

    /** Only says who would be compared; connects to nothing. Default: false. Example: <code>-Ddeploy.dryRun</code>. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** What fails the build: <code>error</code> (default), <code>warning</code> or <code>never</code>. */
    @Parameter(property = "deploy.failOn", defaultValue = "error")
    private String failOn;

    /**
     * Tenants: schemas, with <code>*</code>, or <code>/name</code> of databases on the same server. Default: none.
     * Example: tenant_*,/archive.
     */
    @Parameter(property = "deploy.tenants")
    private List<String> tenants = List.of();

    /**
     * A query whose first column names a tenant: a schema, <code>/name</code> or a URL. Default: none. Example: SELECT
     * schema_name FROM public.customer WHERE active.
     */
    @Parameter(property = "deploy.tenantQuery")
    private @Nullable String tenantQuery;

    /** A file with a tenant a line, as the query has them. Default: none. Example: schema-check/tenants.txt. */
    @Parameter(property = "deploy.tenantFile")
    private @Nullable File tenantFile;

    /** Which of the expected schemas a tenant's schema is to be like. Default: the only one with tables. */
    @Parameter(property = "deploy.tenantTemplate")
    private @Nullable String tenantTemplate;

    /** The most databases that are read at once. Default: 4. Example: 2. */
    @Parameter(property = "deploy.tenantConnections", defaultValue = "4")
    private int tenantConnections;

    @Inject
    public ValidateFleetMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        this.repositories = repositories;
        this.decrypter = decrypter;
    }

    @Override
    protected String skippedBy() {
        return skipValidateFleet ? "deploy.validateFleet.skip" : super.skippedBy();
    }

    @Override
    protected void review() throws MojoFailureException {
        Gate gate = Gate.of(failOn);
        FleetFiles files = new FleetFiles(reportDirectory.toPath());
        FleetSettings settings = settings(files);
        if (dryRun) {
            getLog().info("deploy.dryRun: would compare with the tenants of "
                    + settings.review().live().address() + ": " + String.join(", ", settings.words())
                    + settings.query().map(sql -> " and those of: " + sql).orElse(""));
            return;
        }
        files.clear();
        FleetResult result = new FleetReview(
                        new SettingsOf(this, repositories, decrypter).binaries(),
                        System.getenv(),
                        Clock.systemUTC(),
                        getLog()::info)
                .run(settings);
        ReportStyle console =
                new ReportStyle(colour(), false, true, ReportStyle.DEFAULT.limit(), shown(files.json()), gate.closes());
        FleetReport.of(result, console).lines().forEach(getLog()::info);
        files.write(
                FleetReport.of(result, ReportStyle.inFile(gate.closes())),
                FleetJson.of(result),
                HtmlReport.of(result, new FileStyle(gate.closes(), false)));
        decide(result, gate, files);
    }

    private void decide(FleetResult result, Gate gate, FleetFiles files) throws MojoFailureException {
        long differing = result.tenants().stream()
                .filter(tenant -> gate.isClosedTo(tenant.findings()))
                .count();
        int unknown = result.unreadable().size();
        String where = "\n  What to do: see the findings above; all of them are in " + shown(files.json());
        if (differing > 0 || gate.isClosedTo(result.suppressions())) {
            throw new MojoFailureException(differing + " of " + result.tenants().size()
                    + " tenants are not what the code expects"
                    + (unknown > 0 ? ", and " + unknown + " are not known" : "")
                    + "." + where);
        }
        if (unknown > 0) {
            throw new ProblemException(
                    unknown + " of " + result.tenants().size() + " tenants could not be read.",
                    "see above; run this again: what was found as expected is not read again.");
        }
    }

    private FleetSettings settings(FleetFiles files) {
        if (tenantConnections < 1) {
            throw new ProblemException(
                    "deploy.tenantConnections is " + tenantConnections + ".", "set it to 1 or more.");
        }
        TenantNames.refuseUrls(tenants);
        SettingsOf parameters = new SettingsOf(this, repositories, decrypter);
        return new FleetSettings(
                parameters.review(),
                TenantNames.with(tenants, tenantFile),
                Optional.ofNullable(tenantQuery).filter(sql -> !sql.isBlank()),
                Optional.ofNullable(tenantTemplate).filter(name -> !name.isBlank()),
                tenantConnections,
                files.journal());
    }
}
