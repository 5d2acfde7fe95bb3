package io.github.schemacheck.deploy.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.deploy.image.ImageResult;
import io.github.schemacheck.deploy.image.ImageReview;
import io.github.schemacheck.deploy.image.ImageSettings;
import io.github.schemacheck.deploy.image.build.BuildSettings;
import io.github.schemacheck.deploy.image.build.ImageBuild;
import io.github.schemacheck.deploy.image.build.Options;
import io.github.schemacheck.deploy.image.build.Source;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.login.Logins;
import io.github.schemacheck.deploy.image.session.Offer;
import io.github.schemacheck.deploy.release.Safety;
import io.github.schemacheck.deploy.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class StarterTest {
    private static final Pattern GOAL = Pattern.compile("\\bdeploy:([a-z-]+)");

    private static final Pattern PROFILE =
            Pattern.compile("<id>([a-z]+)</id>\\s*<properties>\\s*<deploy\\.safety>([a-z]+)</deploy\\.safety>");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Packaging.class)
    void what_is_written_passes_check_image(Packaging packaging) throws IOException {
        for (StarterFile file : ImageFiles.of(application("", packaging))) {
            assertThat(new StarterFolder(folder).write(file)).isTrue();
        }
        built();
        ImageResult result = new ImageReview(Clock.systemUTC())
                .run(new ImageSettings(
                        folder.resolve("Dockerfile"), "Dockerfile", folder, Suppressions.parse("", "none")));
        assertThat(result.applied().kept()).isEmpty();
        assertThat(result.holds()).contains("in ").doesNotContain("sources").doesNotContain("src");
    }

    /** On another base, as a server for wars cannot be made here; images of jars are built by the build init. */
    @Test
    void the_image_of_a_war_is_built_of_the_layers_that_it_names() throws IOException {
        TestEngine engine = TestEngine.shared();
        Application application = application("", Packaging.WAR);
        for (StarterFile file : ImageFiles.of(application)) {
            String text = file.text().replace("FROM " + application.base(), "FROM base:1");
            Files.writeString(folder.resolve(file.path()), text);
        }
        built();
        Source source = new Source(folder.resolve("Dockerfile"), "Dockerfile", folder, "");
        Options options = new Options(Map.of(), "", "none", List.of(), false, false, false);
        Offer offer = source.offer(Logins.NONE, Map.of());
        try (Engine here = Engine.at(engine.host());
                ImageBuild build = ImageBuild.begin(here, offer, line -> {})) {
            build.run(new BuildSettings(source, options, List.of("war:1"), Map.of()));
        }
        assertThat(engine.docker("run", "--rm", "--network", "none", "war:1", "find", "/usr/local/tomcat", "-type", "f")
                        .lines())
                .containsExactlyInAnyOrder(
                        "/usr/local/tomcat/webapps/ROOT/index.html",
                        "/usr/local/tomcat/webapps/ROOT/WEB-INF/lib/a.jar",
                        "/usr/local/tomcat/webapps/ROOT/WEB-INF/lib/shop-core-1.jar");
        assertThat(engine.docker("history", "--no-trunc", "war:1"))
                .contains("COPY")
                .contains("catalina.sh");
    }

    @Test
    void each_environment_has_a_profile_with_its_own_safety() {
        assertThat(PROFILE.matcher(PomParts.profiles().text())
                        .results()
                        .map(profile -> profile.group(1) + " " + Safety.of(profile.group(2))))
                .containsExactly("development DEVELOPMENT", "staging STAGING", "production PRODUCTION");
    }

    /** As Maven leaves it, with what no image wants. */
    private void built() throws IOException {
        for (String name : List.of(
                "target/shop-1.jar",
                "target/shop-1.war",
                "target/shop-1-sources.jar",
                "target/shop-1/WEB-INF/lib/a.jar",
                "target/shop-1/WEB-INF/lib/shop-core-1.jar",
                "target/shop-1/index.html",
                "target/classes/A.class",
                "target/dependency/a.jar",
                "src/main/java/A.java")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "1");
        }
    }

    @Test
    void a_file_that_is_there_stays_as_it_is() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "FROM mine:1\n");
        StarterFile ours = ImageFiles.of(application("", Packaging.BOOT_JAR)).get(0);
        assertThat(new StarterFolder(folder).has(ours)).isTrue();
        assertThat(new StarterFolder(folder).write(ours)).isFalse();
        assertThat(folder.resolve("Dockerfile")).hasContent("FROM mine:1\n");
    }

    @Test
    void the_workflow_of_one_project_gates_and_releases() {
        StarterFile file = Workflow.of(starter("", application("", Packaging.JAR)));
        assertThat(file.path()).isEqualTo(".github/workflows/deploy.yml");
        Map<String, Object> workflow = yaml(file.text());
        assertThat(map(workflow, "jobs")).containsOnlyKeys("gate", "release");
        assertThat(map(map(workflow, "jobs"), "release")).containsEntry("needs", "gate");
        assertThat(workflow).doesNotContainKey("defaults");
        assertThat(file.text())
                .contains("branches: [trunk]")
                .contains("dependency:copy-dependencies")
                .contains("ghcr.io/${GITHUB_REPOSITORY,,}:$GITHUB_SHA")
                .contains("DATABASE_URL: ${{ secrets.DATABASE_URL }}");
    }

    @Test
    void several_applications_have_an_image_each_and_a_part_of_a_repository_its_own_workflow() {
        StarterFile file = Workflow.of(starter(
                "services/shop", application("web", Packaging.BOOT_JAR), application("back", Packaging.BOOT_JAR)));
        assertThat(file.path()).isEqualTo("../../.github/workflows/deploy-services-shop.yml");
        Map<String, Object> workflow = yaml(file.text());
        assertThat(map(map(workflow, "defaults"), "run")).containsEntry("working-directory", "services/shop");
        assertThat(map(map(workflow, true), "push")).containsEntry("paths", List.of("services/shop/**"));
        assertThat(file.text())
                .contains("${GITHUB_REPOSITORY,,}/\\${project.artifactId}:$GITHUB_SHA")
                .contains("sarif_file: services/shop/database/target/schema-check/report.sarif")
                .contains("category: schema-check-database")
                .doesNotContain("copy-dependencies");
    }

    @Test
    void a_named_service_of_Railway_is_released_to_by_what_is_one_application() {
        Starter one = releasing(application("", Packaging.BOOT_JAR));
        String text = Workflow.of(one).text();
        assertThat(map(yaml(text), "jobs")).containsOnlyKeys("gate", "release");
        assertThat(text)
                .contains("deploy:railway -Ddeploy.railwayService=\"web\"")
                .contains("RAILWAY_TOKEN: ${{ secrets.RAILWAY_TOKEN }}")
                .doesNotContain("deploy:push-image");
        Starter two = releasing(application("a", Packaging.JAR), application("b", Packaging.JAR));
        assertThat(Workflow.of(two).text()).contains("deploy:push-image").doesNotContain("deploy:railway");
    }

    @Test
    void a_project_without_an_application_has_the_gate_alone() {
        StarterFile file = Workflow.of(starter(""));
        assertThat(map(yaml(file.text()), "jobs")).containsOnlyKeys("gate");
        assertThat(file.text()).doesNotContain("build-image");
    }

    @Test
    void all_goals_that_are_called_exist() throws IOException {
        List<StarterFile> files = Stream.of(
                        starter("", application("", Packaging.JAR)), releasing(application("", Packaging.JAR)))
                .flatMap(starter -> starter.files().stream())
                .toList();
        try (Stream<Path> mojos = Files.list(Path.of("src/main/java/io/github/schemacheck/deploy/mojo"))) {
            String sources = String.join("", mojos.map(StarterTest::text).toList());
            assertThat(files.stream().flatMap(file -> GOAL.matcher(file.text()).results()))
                    .isNotEmpty()
                    .allSatisfy(goal -> assertThat(sources).contains("name = \"" + goal.group(1) + "\""));
        }
    }

    @Test
    void the_plugin_has_a_configuration_only_where_its_defaults_do_not_fit() {
        assertThat(PomParts.plugin("1.2", Map.of()).text()).contains("<version>1.2</version>\n</plugin>");
        assertThat(PomParts.plugin("1.2", Map.of("shadowCommand", "alembic upgrade head"))
                        .text())
                .contains("<configuration>\n    <shadowCommand>alembic upgrade head</shadowCommand>\n  </conf");
    }

    private static Starter starter(String folder, Application... applications) {
        List<String> migrations = folder.isEmpty() ? List.of("") : List.of("database");
        return new Starter(
                List.of(applications), migrations, new Pipeline("mvn", "trunk", folder, 21), true, Optional.empty());
    }

    private static Starter releasing(Application... applications) {
        return new Starter(
                List.of(applications), List.of(""), new Pipeline("mvn", "trunk", "", 21), true, Optional.of("web"));
    }

    private static Application application(String folder, Packaging packaging) {
        return new Application(
                folder, "shop-*", packaging, Optional.of("a.Main"), 17, List.of("shop-core"), Optional.empty());
    }

    private static Map<String, Object> yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    /** YAML takes the key {@code on} for a truth value. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<?, ?> in, Object key) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(in.get(key));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
