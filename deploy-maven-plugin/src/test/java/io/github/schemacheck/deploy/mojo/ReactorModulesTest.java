package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorModulesTest {
    @TempDir
    private Path root;

    private final MavenSession session = mock(MavenSession.class);
    private final ValidateSchemaMojo goal = new ValidateSchemaMojo(mock(), mock());

    @BeforeEach
    void parameters() {
        goal.expected = "migrations";
        when(session.getUserProperties()).thenReturn(new Properties());
    }

    @Test
    void a_module_without_migrations_is_passed_over_by_name() throws IOException {
        MavenProject migrations = withMigration(module("migrations"));
        MavenProject web = module("web");
        assertThat(passedOver(web, migrations, web)).hasValueSatisfying(why -> assertThat(why)
                .startsWith("web is passed over: it has no migrations in ")
                .contains("db/migration"));
        assertThat(passedOver(migrations, migrations, web)).isEmpty();
    }

    @Test
    void a_build_of_which_no_module_has_migrations_is_an_error() {
        MavenProject api = module("api");
        MavenProject web = module("web");
        assertThatThrownBy(() -> passedOver(web, api, web))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("No module of this build has migrations: api, web")
                .hasMessageContaining("set deploy.locations");
    }

    @Test
    void a_project_of_its_own_is_never_passed_over() {
        MavenProject shop = module("shop");
        assertThat(passedOver(shop, shop)).isEmpty();
    }

    @Test
    void another_source_than_migrations_is_looked_at_everywhere() {
        goal.expected = "snapshot";
        MavenProject api = module("api");
        assertThat(passedOver(api, api, module("web"))).isEmpty();
    }

    @Test
    void a_module_that_names_a_location_means_it() {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom locations = new Xpp3Dom("locations");
        locations.setValue("filesystem:sql");
        configuration.addChild(locations);
        Plugin ours = new Plugin();
        ours.setGroupId("io.github.schemacheck");
        ours.setArtifactId("deploy-maven-plugin");
        ours.setConfiguration(configuration);
        MavenProject web = module("web");
        web.getOriginalModel().getBuild().addPlugin(ours);
        assertThat(passedOver(web, module("api"), web)).isEmpty();
    }

    private Optional<String> passedOver(MavenProject module, MavenProject... all) {
        when(session.getProjects()).thenReturn(List.of(all));
        return new ReactorModules(session, module).passedOver(goal);
    }

    private MavenProject module(String name) {
        Model model = new Model();
        model.setArtifactId(name);
        model.setBuild(new Build());
        model.getBuild()
                .setOutputDirectory(root.resolve(name + "/target/classes").toString());
        MavenProject project = new MavenProject(model);
        project.setOriginalModel(model);
        project.setFile(root.resolve(name + "/pom.xml").toFile());
        project.setArtifacts(Set.of());
        return project;
    }

    private static MavenProject withMigration(MavenProject module) throws IOException {
        Path folder = module.getBasedir().toPath().resolve("src/main/resources/db/migration");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("V1__books.sql"), "create table book (id int);");
        return module;
    }
}
