package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MojoTest
@MojoParameter(name = "databaseUrl", value = "postgresql://app@localhost:1/shop")
@MojoParameter(name = "snapshotFile", value = "target/no-such-folder/schema.snapshot")
class SnapshotSchemaMojoTest {
    private static final String GOAL = "snapshot-schema";
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
    void it_is_skipped_as_all_goals_are(SnapshotSchemaMojo mojo) throws Exception {
        mojo.setLog(log);
        mojo.execute();
        assertThat(log.lines()).containsExactly("deploy:snapshot-schema: skipped by deploy.skip");
    }

    @Test
    @InjectMojo(goal = GOAL, pom = POM)
    @MojoParameter(name = "expected", value = "hibernate")
    void a_wrong_expected_names_the_right_words(SnapshotSchemaMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isExactlyInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("deploy.expected is \"hibernate\".")
                .hasMessageContaining("set it to migrations, snapshot or database.");
    }

    @Test
    @InjectMojo(goal = GOAL, pom = POM)
    @MojoParameter(name = "databaseUrl", value = "mysql://app@localhost/shop")
    void what_cannot_be_read_leaves_no_file(SnapshotSchemaMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isExactlyInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("mysql");
        assertThat(Path.of("target/no-such-folder")).doesNotExist();
    }
}
