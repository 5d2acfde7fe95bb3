package io.github.schemacheck.deploy.image.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.deploy.testing.TestEngine;
import io.github.schemacheck.deploy.testing.TestRegistry;
import io.github.schemacheck.testing.CaseSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageBuildTest {
    private static final String TWO_STAGES =
            """
            FROM base:1 AS dependencies
            COPY libraries /libraries
            RUN echo resolving && ls /libraries
            FROM base:1
            COPY --from=dependencies /libraries /libraries
            COPY classes /classes
            RUN ls /classes
            """;

    private final TestEngine engine = TestEngine.shared();

    @TempDir
    private Path temporary;

    private Project twoStages() {
        return new Project(temporary)
                .with("Dockerfile", TWO_STAGES)
                .with("libraries/a.jar", "a" + temporary)
                .with("classes/A.class", "1")
                .with("README.md", "is not copied");
    }

    @Test
    void the_second_build_is_all_cached_and_sends_nothing() {
        Project project = twoStages();
        BuildResult first = project.build(engine.host());
        assertThat(first.steps()).hasSize(5);
        assertThat(first.steps())
                .filteredOn(done -> done.step().instruction().startsWith("RUN"))
                .hasSize(2)
                .noneMatch(DoneStep::cached);
        assertThat(first.travelled().files()).containsExactlyInAnyOrder("libraries/a.jar", "classes/A.class");
        assertThat(project.lines).anyMatch(line -> line.endsWith("| resolving"));

        BuildResult second = project.build(engine.host());
        assertThat(second.steps()).hasSize(5).allMatch(DoneStep::cached);
        assertThat(second.travelled().files()).isEmpty();
        assertThat(second.imageId()).isEqualTo(first.imageId());
        // Whether the engine calls a base cached or done is luck.
        assertThat(project.lines)
                .filteredOn(line -> line.endsWith("CACHED") && !line.contains("FROM"))
                .hasSize(5);
    }

    @Test
    void a_change_of_code_runs_only_what_follows_from_it() {
        Project project = twoStages();
        project.build(engine.host());
        BuildResult changed = project.with("classes/A.class", "22").build(engine.host());
        assertThat(changed.steps())
                .filteredOn(done -> !done.cached())
                .extracting(done -> done.step().instruction())
                .containsExactly("COPY classes /classes", "RUN ls /classes");
        assertThat(changed.travelled().files()).containsExactly("classes/A.class");
        assertThat(changed.travelled().bytes()).isEqualTo(2);
    }

    @Test
    void a_step_that_ran_again_knows_which_input_changed() {
        Project project = new Project(temporary)
                .with("Dockerfile", "FROM base:1\nARG V\nENV E=1\nRUN echo hello\nUSER 2\nRUN echo later\n");
        StepTimes times = new StepTimes(temporary.resolve("times"));
        project.arguments = Map.of("V", "1" + temporary);
        times.keep(project.build(engine.host()).steps());
        assertThat(times.inputs(new Step("", 2, "RUN echo hello")))
                .containsOnlyKeys("ENV E", "base image docker.io/library/base:1", "build argument V");
        assertThat(times.inputs(new Step("", 3, "RUN echo later"))).containsKey("USER");
        project.arguments = Map.of("V", "2" + temporary);
        assertThat(new Reasons(times, List.of())
                        .lines(project.build(engine.host()).steps()))
                .containsExactly("[2] RUN echo hello: build argument V changed; 1 step after it");
        // Another image of the same name.
        String name = "based:" + Math.floorMod(temporary.hashCode(), 100_000);
        engine.docker("tag", "base:1", name);
        project.with("Dockerfile", "FROM " + name + "\nRUN echo based\n");
        times.keep(project.build(engine.host()).steps());
        String container = engine.docker("create", name, "true").strip();
        engine.docker("commit", "--change", "ENV NEW=1", container, name);
        assertThat(new Reasons(times, List.of())
                        .lines(project.build(engine.host()).steps()))
                .containsExactly("[2] RUN echo based: base image docker.io/library/" + name + " changed");
    }

    @Test
    void the_first_step_of_a_stage_that_goes_on_with_another_counts() {
        Project project = new Project(temporary)
                .with("Dockerfile", "FROM base:1 AS one\nRUN true\nFROM one\nCOPY classes /classes\n")
                .with("classes/A.class", "1" + temporary);
        assertThat(project.build(engine.host()).steps())
                .extracting(done -> done.step().instruction())
                .containsExactlyInAnyOrder("RUN true", "COPY classes /classes");
    }

    @Test
    void a_file_that_is_gone_is_gone_from_the_image() throws IOException {
        Project project = twoStages().with("classes/B.class", "b");
        project.build(engine.host());
        Files.delete(temporary.resolve("classes/B.class"));
        project.tags.add("gone:1");
        project.build(engine.host());
        assertThat(engine.docker("run", "--rm", "--network", "none", "gone:1", "ls", "/classes"))
                .isEqualTo("A.class\n");
    }

    @Test
    void the_image_has_its_names_and_labels_and_files_belong_to_root() throws IOException {
        Project project = new Project(temporary)
                .with("Dockerfile", "FROM base:1\nCOPY . /app\n")
                .with("run.sh", "#!/bin/sh\n")
                .with("größe/ü.txt", "not ASCII")
                .with("secret.env", "x")
                .with(".dockerignore", "*.env\ngröße/nichts\n");
        assertThat(temporary.resolve("run.sh").toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(temporary.resolve("link"), Path.of("run.sh"));
        project.tags.addAll(List.of("named:1", "named:2"));
        project.labels = Map.of("org.opencontainers.image.version", "1 & 2");
        project.build(engine.host());
        assertThat(engine.docker("inspect", "--format", "{{json .RepoTags}}{{json .Config.Labels}}", "named:2"))
                .contains("named:1", "named:2", "1 & 2");
        String files = engine.docker("run", "--rm", "--network", "none", "named:1", "ls", "-lnR", "/app");
        assertThat(files).containsPattern("-rwxr.{5} +1 0 +0 .* run.sh").contains("link -> run.sh", "größe");
        assertThat(files).doesNotContain("secret.env");
    }

    @Test
    void of_thousands_of_files_only_the_changed_one_travels() throws IOException {
        int files = CaseSample.whole() ? 20_000 : 2_000;
        Project project = new Project(temporary).with("Dockerfile", "FROM base:1\nCOPY many /many\n");
        for (int i = 0; i < files; i++) {
            Path file = temporary.resolve("many/" + i / 200 + "/" + i);
            if (i % 200 == 0) {
                Files.createDirectories(file.resolveSibling(""));
            }
            Files.writeString(file, "x");
        }
        assertThat(project.build(engine.host()).travelled().files()).hasSize(files);
        BuildResult again = project.with("many/7/1400", "changed").build(engine.host());
        assertThat(again.travelled().files()).containsExactly("many/7/1400");
        assertThat(again.travelled().bytes()).isEqualTo("changed".length());
    }

    @Test
    void the_cache_in_an_image_is_restored_on_an_engine_that_has_none() {
        TestEngine other = TestEngine.start();
        String image = TestRegistry.open().host() + "/cached:1";
        Project project = new Project(temporary)
                .with("Dockerfile", "FROM base:1\nCOPY classes /classes\nRUN echo compiled > /done\n")
                .with("classes/A.class", "1");
        project.inlineCache = true;
        project.tags.add(image);
        project.build(other.host());
        other.docker("push", image);
        TestEngine empty = TestEngine.startWithBaseOf(other);
        project.tags.clear();
        project.cacheFrom.add(image);
        assertThat(project.build(empty.host()).steps()).hasSize(2).allMatch(DoneStep::cached);
        project.cacheFrom.add(image.replace("cached:1", "nobody:1"));
        project.build(empty.host());
        assertThat(project.lines)
                .filteredOn(line -> line.startsWith("No cache from"))
                .singleElement()
                .asString()
                .contains("nobody:1", "not found");
    }
}
