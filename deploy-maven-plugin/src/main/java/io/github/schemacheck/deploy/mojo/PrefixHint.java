package io.github.schemacheck.deploy.mojo;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;

/** Stands where people look for a goal of Apache's plugin. Never forwards: nothing is published by surprise. */
abstract class PrefixHint extends AbstractMojo {
    private final String goal;

    PrefixHint(String goal) {
        this.goal = goal;
    }

    @Override
    public void execute() throws MojoFailureException {
        throw new MojoFailureException("In this project the prefix \"deploy\" belongs to"
                + " io.github.schemacheck:deploy-maven-plugin, which publishes nothing."
                + "\n  What to do: run mvn org.apache.maven.plugins:maven-deploy-plugin:" + goal
                + " with the same options. The phase (mvn deploy) works as always.");
    }
}
