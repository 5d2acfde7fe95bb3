package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.report.Pages;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class ErrorTranslationTest {
    @Test
    void what_could_not_be_decided_is_an_error_with_its_remedy_and_its_cause() {
        ProblemException problem = new ProblemException("The server is gone.", "start it.");
        assertThatThrownBy(goal(() -> {
                    throw problem;
                })::execute)
                .isExactlyInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("deploy:check could not be decided: The server is gone.")
                .hasMessageContaining("start it.")
                .hasMessageEndingWith(more("check"))
                .hasCause(problem);
    }

    @Test
    void the_page_of_the_goal_that_failed_is_named_once_whoever_ran_it() {
        assertThatThrownBy(goal(() -> {
                    throw new ProblemException("Nobody listens.", "start it." + more("migrate"));
                })::execute)
                .hasMessageEndingWith("start it." + more("migrate"));
    }

    @Test
    void what_was_found_stays_a_failure() {
        MojoFailureException failure = new MojoFailureException("The database is not what the code expects");
        assertThatThrownBy(goal(() -> {
                    throw failure;
                })::execute)
                .isSameAs(failure);
    }

    @Test
    void a_fault_of_ours_is_not_dressed_up() {
        assertThatThrownBy(goal(() -> {
                    throw new IllegalStateException("a bug");
                })::execute)
                .isExactlyInstanceOf(IllegalStateException.class);
    }

    private static String more(String goal) {
        return "\n  More about it: <" + Pages.ofGoal(goal) + ">.";
    }

    private interface Step {
        void run() throws MojoFailureException;
    }

    private static DeployMojo goal(Step step) {
        DeployMojo goal = new DeployMojo() {
            @Override
            protected void run() throws MojoFailureException {
                step.run();
            }
        };
        goal.execution = new MojoExecution(new Plugin(), "check", "default");
        return goal;
    }
}
