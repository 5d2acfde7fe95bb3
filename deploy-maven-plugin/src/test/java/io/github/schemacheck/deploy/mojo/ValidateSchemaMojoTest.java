package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing listens on port 1: who connects gets an error, and not what is expected here. */
@MojoTest
@MojoParameter(name = "databaseUrl", value = "postgresql://app@localhost:1/shop")
class ValidateSchemaMojoTest {
    private static final String GOAL = "validate-schema";
    private static final String POM = "classpath:/unit/pom.xml";

    private final LogLines log = new LogLines();

    @Inject
    private MavenSession session;

    @BeforeEach
    void settings() {
        when(session.getSettings()).thenReturn(new Settings());
    }

    @Test
    @InjectMojo(goal = GOAL, pom = POM)
    @MojoParameter(name = "skip", value = "true")
    void all_goals_are_skipped_by_one_property(ValidateSchemaMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
        assertThat(log.lines()).containsExactly("deploy:validate-schema: skipped by deploy.skip");
    }

    @Test
    @InjectMojo(goal = GOAL, pom = POM)
    @MojoParameter(name = "skipValidateSchema", value = "true")
    void this_goal_is_skipped_by_its_own(ValidateSchemaMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
        assertThat(log.lines()).containsExactly("deploy:validate-schema: skipped by deploy.validateSchema.skip");
    }

    @Test
    @InjectMojo(goal = GOAL, pom = POM)
    @MojoParameter(name = "dryRun", value = "true")
    void a_dry_run_connects_to_nothing(ValidateSchemaMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
        assertThat(log.lines())
                .containsExactly(
                        "deploy:validate-schema compares localhost:1/shop with the expected schema",
                        "deploy.dryRun: would compare before migrating with: migrations");
    }

    @Test
    @InjectMojo(goal = GOAL, pom = POM)
    @MojoParameter(name = "failOn", value = "errors")
    void a_wrong_failOn_names_the_right_words(ValidateSchemaMojo mojo) {
        refused(mojo, "deploy.failOn is \"errors\".", "set it to error, warning or never.");
    }

    @Test
    @InjectMojo(goal = GOAL, pom = POM)
    @MojoParameter(name = "stage", value = "during")
    void a_wrong_stage_names_the_right_words(ValidateSchemaMojo mojo) {
        refused(mojo, "deploy.stage is \"during\".", "set it to before or after.");
    }

    @Test
    @InjectMojo(goal = GOAL, pom = POM)
    @MojoParameter(name = "expected", value = "hibernate")
    void a_wrong_expected_names_the_right_words(ValidateSchemaMojo mojo) {
        refused(mojo, "deploy.expected is \"hibernate\".", "set it to migrations, snapshot or database.");
    }

    @Test
    @InjectMojo(goal = GOAL, pom = POM)
    @MojoParameter(name = "expected", value = "database")
    void a_reference_needs_its_address(ValidateSchemaMojo mojo) {
        refused(mojo, "there is no deploy.expectedDatabaseUrl.", "set -Ddeploy.expectedDatabaseUrl");
    }

    @Test
    @InjectMojo(goal = GOAL, pom = POM)
    @MojoParameter(name = "orphans", value = "some")
    void a_wrong_orphans_names_the_right_words(ValidateSchemaMojo mojo) {
        refused(mojo, "deploy.orphans is \"some\".", "set it to all, changed or none.");
    }

    @Test
    @InjectMojo(goal = GOAL, pom = POM)
    @MojoParameter(name = "orphanPace", value = "slow")
    void a_wrong_orphanPace_names_the_right_words(ValidateSchemaMojo mojo) {
        refused(mojo, "deploy.orphanPace is \"slow\".", "set it to gentle or fast.");
    }

    @Test
    @InjectMojo(goal = GOAL, pom = POM)
    @MojoParameter(name = "serverId", value = "live")
    void a_server_that_settings_do_not_have_is_named(ValidateSchemaMojo mojo) {
        refused(mojo, "settings.xml has no server \"live\".", "add <server><id>live</id>");
    }

    @Test
    @InjectMojo(goal = GOAL, pom = POM)
    @MojoParameter(name = "suppressions", value = "nowhere.txt")
    void a_named_file_that_is_not_there_is_no_empty_file(ValidateSchemaMojo mojo) {
        refused(mojo, "nowhere.txt, which deploy.suppressions names.", "make that file");
    }

    private static void refused(ValidateSchemaMojo mojo, String problem, String remedy) {
        assertThatThrownBy(mojo::execute)
                .isExactlyInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("deploy:validate-schema could not be decided: ")
                .hasMessageContaining(problem)
                .hasMessageContaining(remedy);
    }
}
