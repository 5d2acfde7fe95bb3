package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.report.Pages;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals share: they name themselves, can be skipped, and translate errors in this one place. */
abstract class DeployMojo extends AbstractMojo {
    /** Maven puts the message of the cause behind it: a full stop, or that would become a part of the address. */
    private static final String MORE = "\n  More about it: <%s>.";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    protected MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    protected MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    protected MojoExecution execution;

    /** Skips every goal of this plugin. Default: false. Example: <code>-Ddeploy.skip</code>. */
    @Parameter(property = "deploy.skip", defaultValue = "false")
    protected boolean skip;

    /** Does the work; a {@link ProblemException} means that nothing could be decided. */
    protected abstract void run() throws MojoFailureException;

    /** @return the property that skips this goal, where it is set; else empty */
    protected String skippedBy() {
        return skip ? "deploy.skip" : "";
    }

    /** @return what a problem means here; most goals decide whether a release may pass */
    protected String failure() {
        return "could not be decided";
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        String goal = "deploy:" + execution.getGoal();
        if (!skippedBy().isEmpty()) {
            getLog().info(goal + ": skipped by " + skippedBy());
            return;
        }
        QuietLibraries.quiet(getLog());
        try {
            run();
        } catch (ProblemException e) {
            throw new MojoExecutionException(withPage(goal + " " + failure() + ": " + e.getMessage()), e);
        }
    }

    /** What a goal says that this one ran as a step names the page of that goal. */
    private String withPage(String message) {
        String more = MORE.formatted(Pages.ofGoal(execution.getGoal()));
        return message.contains(MORE.substring(0, MORE.indexOf('%'))) ? message : message + more;
    }

    /** For deploy:railway, which runs this goal as a step. */
    @SuppressWarnings("unchecked") // Maven's own map has no types.
    final void tell(Object result) {
        Map<Object, Object> told = getPluginContext();
        if (told != null) {
            told.put(result.getClass(), result);
        }
    }

    /** @return what another goal of this run told; empty where this one runs alone */
    final <T> Optional<T> told(Class<T> kind) {
        return Optional.ofNullable(getPluginContext())
                .map(told -> told.get(kind))
                .map(kind::cast);
    }

    /** Whether the console shows colours, as Maven decides. */
    final boolean colour() {
        return new ConsoleColour(session.getUserProperties(), System.getenv())
                .isWanted(session.getRequest().isInteractiveMode() && ConsoleColour.isTerminal());
    }

    /** As it can be opened from where Maven was called. */
    final String shown(Path file) {
        Path here = Path.of(session.getExecutionRootDirectory());
        return (file.startsWith(here) ? here.relativize(file) : file).toString();
    }
}
