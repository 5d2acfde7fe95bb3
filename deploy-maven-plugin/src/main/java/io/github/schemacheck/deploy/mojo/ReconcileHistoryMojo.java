package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.HistoryReconciliation;
import io.github.schemacheck.ReviewSettings;
import io.github.schemacheck.apply.Receipt;
import io.github.schemacheck.apply.RepairPlan;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Plans and, only when told so, carries out the repair of a version table that does not say what live has. */
@Mojo(
        name = "reconcile-history",
        configurator = SecretConfigurator.NAME,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class ReconcileHistoryMojo extends ReviewMojo {
    private final RepositorySystem repositories;
    private final SettingsDecrypter decrypter;

    /** Carries the plan out; without it the plan and its SQL are only shown. Default: false. */
    @Parameter(property = "deploy.apply", defaultValue = "false")
    boolean apply;

    /** Shows the plan and its SQL even where <code>deploy.apply</code> is set. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    boolean dryRun;

    /** Which version is the baseline, where several have the schema of live. Default: none. Example: 12. */
    @Parameter(property = "deploy.baselineVersion")
    private @Nullable String baselineVersion;

    /** Where the old rows are kept, as SQL that puts them back. Default: schema-check/saved. */
    @Parameter(property = "deploy.savedHistory", defaultValue = "${project.basedir}/schema-check/saved")
    File savedHistory;

    @Inject
    public ReconcileHistoryMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        this.repositories = repositories;
        this.decrypter = decrypter;
    }

    @Override
    protected void review() throws MojoFailureException {
        SettingsOf parameters = new SettingsOf(this, repositories, decrypter);
        ReviewSettings settings = parameters.review();
        HistoryReconciliation reconciliation = parameters.reconciliation();
        getLog().info("deploy:reconcile-history looks at " + settings.live().address());
        List<RepairPlan> plans = reconciliation.plan(settings, Optional.ofNullable(baselineVersion));
        plans.stream().flatMap(plan -> plan.lines().stream()).forEach(getLog()::info);
        boolean repairs = plans.stream().anyMatch(plan -> !plan.repairs().isEmpty());
        if (!apply || dryRun) {
            getLog().info("Nothing was changed."
                    + (repairs ? " To carry this out: mvn deploy:reconcile-history -Ddeploy.apply" : ""));
            return;
        }
        reconciliation.carryOut(plans, settings, savedHistory.toPath()).forEach(this::tell);
        long refused = plans.stream().mapToLong(plan -> plan.refusals().size()).sum();
        if (refused > 0) {
            throw new MojoFailureException(refused + " repair(s) were refused, as they would hide something."
                    + "\n  What to do: see the reasons above; mend the schema, then run this again.");
        }
    }

    private void tell(Receipt receipt) {
        getLog().info(receipt.what());
        getLog().info("The old rows are in " + shown(receipt.saved()) + "; this puts them back:");
        getLog().info("  " + receipt.putBack());
    }
}
