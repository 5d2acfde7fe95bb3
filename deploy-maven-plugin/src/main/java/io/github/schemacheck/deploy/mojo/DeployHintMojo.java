package io.github.schemacheck.deploy.mojo;

import org.apache.maven.plugins.annotations.Mojo;

/** Only says that <code>deploy</code> is a goal of Apache's maven-deploy-plugin, and how to run that one. */
@Mojo(name = "deploy", requiresProject = false, threadSafe = true)
public final class DeployHintMojo extends PrefixHint {
    public DeployHintMojo() {
        super("deploy");
    }
}
