package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.data.OrphanSettings;
import io.github.schemacheck.data.OrphanSettings.Which;
import io.github.schemacheck.data.Pace;
import java.time.Duration;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;

@MojoTest
class OrphanOptionsTest {
    private static final String POM = "classpath:/unit/pom.xml";

    @Test
    @InjectMojo(goal = "validate-schema", pom = POM)
    void defaults_are_those_of_the_library(ValidateSchemaMojo mojo) {
        assertThat(SettingsOf.orphans(mojo).settings()).isEqualTo(OrphanSettings.DEFAULT);
    }

    @Test
    @InjectMojo(goal = "validate-schema", pom = POM)
    @MojoParameter(name = "orphans", value = "changed")
    @MojoParameter(name = "orphanPace", value = "fast")
    @MojoParameter(name = "orphanBudget", value = "5")
    @MojoParameter(name = "orphanExclude", value = "public.audit_*")
    void every_word_arrives(ValidateSchemaMojo mojo) {
        OrphanSettings settings = SettingsOf.orphans(mojo).settings();
        assertThat(settings.which()).isEqualTo(Which.CHANGED);
        assertThat(settings.pace()).isEqualTo(Pace.FAST);
        assertThat(settings.budget()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.exclude()).isEqualTo(List.of("public.audit_*"));
    }
}
