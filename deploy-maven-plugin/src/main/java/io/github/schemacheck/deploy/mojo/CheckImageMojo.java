package io.github.schemacheck.deploy.mojo;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Looks at the Dockerfile, its .dockerignore and its context before anything is built. Needs no engine. */
@Mojo(name = "check-image", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckImageMojo extends ImageReviewMojo {
    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.checkImage.skip</code>. */
    @Parameter(property = "deploy.checkImage.skip", defaultValue = "false")
    private boolean skipCheckImage;

    @Override
    protected String skippedBy() {
        return skipCheckImage ? "deploy.checkImage.skip" : super.skippedBy();
    }

    @Override
    protected void run() throws MojoFailureException {
        if (!isPassedOver()) {
            review(false);
        }
    }
}
