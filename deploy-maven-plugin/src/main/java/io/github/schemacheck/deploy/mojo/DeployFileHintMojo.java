package io.github.schemacheck.deploy.mojo;

import org.apache.maven.plugins.annotations.Mojo;

/** Only says that <code>deploy-file</code> is a goal of Apache's maven-deploy-plugin, and how to run that one. */
@Mojo(name = "deploy-file", requiresProject = false, threadSafe = true)
public final class DeployFileHintMojo extends PrefixHint {
    public DeployFileHintMojo() {
        super("deploy-file");
    }
}
