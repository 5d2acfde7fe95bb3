package io.github.schemacheck.deploy.image.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.deploy.image.login.Login;
import io.github.schemacheck.deploy.testing.TestEngine;
import io.github.schemacheck.deploy.testing.TestRegistry;
import io.github.schemacheck.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildProblemsTest {
    private final TestEngine engine = TestEngine.shared();

    @TempDir
    private Path temporary;

    private Project project(String dockerfile) {
        return new Project(temporary).with("Dockerfile", dockerfile);
    }

    private String problem(String dockerfile) {
        return project(dockerfile).fails(engine.host()).problem();
    }

    @Test
    void a_step_that_fails_is_named_with_its_line_and_what_it_printed() {
        assertThat(problem("FROM base:1\n# a comment\nENV A=1\nRUN echo working && echo went wrong >&2 && exit 7\n"))
                .contains("Dockerfile, line 4: [2] RUN echo working")
                .contains("failed with exit code 7. Its last lines:")
                .contains("    | working")
                .contains("    | went wrong");
    }

    @Test
    void a_step_of_a_stage_is_found_in_that_stage() {
        assertThat(problem("FROM base:1 AS one\nRUN true\n\nFROM base:1\nCOPY --from=one /etc /x\nRUN false\n"))
                .contains("Dockerfile, line 6: [stage-1 3] RUN false failed with exit code 1. It printed nothing.");
    }

    @Test
    void a_step_of_a_stage_that_goes_on_with_another_is_found_too() {
        assertThat(problem("FROM base:1 AS one\nRUN true\n\nFROM one AS two\nRUN false\nRUN echo later\n"))
                .contains("Dockerfile, line 5: [two 1] RUN false failed with exit code 1.");
    }

    @Test
    void what_the_engine_does_not_understand_is_said_with_its_line() {
        assertThat(problem("FROM base:1\nRUNN x\n")).contains("Dockerfile, line 2: unknown instruction: RUNN");
    }

    @Test
    void a_base_image_that_nobody_has_is_named() {
        String registry = TestRegistry.open().host();
        assertThat(problem("ARG TAG=1\nFROM base:1 AS one\n\nFROM " + registry + "/nosuch:${TAG}\n"))
                .isEqualTo("Dockerfile, line 4: the base image " + registry + "/nosuch:1 is not to be had: " + registry
                        + "/nosuch:1: not found");
    }

    @Test
    void a_registry_of_a_base_image_that_is_away_is_said_so() {
        ProblemException problem =
                project("FROM base:1\nCOPY --from=127.0.0.1:1/tools /etc /x\n").fails(engine.host());
        assertThat(problem.problem())
                .startsWith("Dockerfile, line 2: the registry of 127.0.0.1:1/tools:latest does not answer the engine: ")
                .endsWith("connection refused");
        assertThat(problem.remedy()).contains("the engine's machine reaches it");
    }

    @Test
    void what_no_stage_has_made_is_not_looked_for_in_the_context() {
        assertThat(problem("FROM base:1 AS made\nRUN true\nFROM base:1\nCOPY --from=made /app.jar /\n"))
                .isEqualTo("Dockerfile, line 4: [stage-1 2] COPY --from=made /app.jar / copies what is not in made.");
    }

    @Test
    void a_network_or_platform_that_is_none_is_said_so() {
        Project project = project("FROM base:1\n");
        project.platform = "foo";
        assertThat(project.fails(engine.host()).remedy()).contains("deploy.platform", "linux/amd64");
        // The engine of these tests has no bridge.
        Project usual = project("FROM base:1\nRUN true\n");
        usual.network = "";
        assertThat(usual.fails(engine.host()).remedy()).contains("deploy.network to host");
    }

    @Test
    void a_file_that_is_not_in_the_context_is_named() {
        assertThat(problem("FROM base:1\nCOPY target/app.jar /\n"))
                .contains("Dockerfile, line 2: [2] COPY target/app.jar /")
                .contains("copies what is not in the context " + temporary);
    }

    @Test
    void a_stage_that_is_not_there_is_named() {
        Project project = project("FROM base:1 AS one\nRUN true\n");
        project.target = "two";
        assertThat(project.fails(engine.host()).problem()).isEqualTo("Dockerfile has no stage two.");
    }

    @Test
    void a_secret_is_there_while_a_step_runs_and_named_where_nobody_gave_it() {
        Project project =
                project("FROM base:1\nRUN --mount=type=secret,id=token,required=true test -s /run/secrets/token\n");
        ProblemException problem = project.fails(engine.host());
        assertThat(problem.problem()).contains("line 2").contains("wants the secret token, and nobody gave it");
        project.secrets = Map.of("token", () -> "hush".getBytes(StandardCharsets.UTF_8));
        assertThat(project.build(engine.host()).steps()).hasSize(1);
        assertThat(project.lines).noneMatch(line -> line.contains("hush"));
    }

    @Test
    void a_locked_base_image_needs_its_password() {
        String registry = TestRegistry.locked().host();
        String base = registry + "/base:1";
        TestEngine other = TestEngine.start();
        other.docker("tag", "base:1", base);
        other.docker("login", "--username", TestRegistry.USER, "--password", TestRegistry.PASSWORD, registry);
        other.docker("push", base);
        other.docker("rmi", base);

        Project project = project("FROM " + base + "\nRUN true\n");
        project.logins = host -> Optional.of(new Login(TestRegistry.USER, "wrong"));
        assertThat(project.fails(other.host()))
                .hasMessageContaining("Dockerfile, line 1: the registry " + registry + " refuses the name or password")
                .hasMessageNotContaining("wrong\"");
        project.logins = host -> host.equals(registry)
                ? Optional.of(new Login(TestRegistry.USER, TestRegistry.PASSWORD))
                : Optional.empty();
        assertThat(project.build(other.host()).steps()).hasSize(1);
    }

    @Test
    void a_login_that_cannot_be_had_is_told_with_its_own_remedy() {
        String registry = TestRegistry.locked().host();
        Project project = project("FROM " + registry + "/platform:1\n");
        ProblemException unauthorized = new ProblemException(
                "The login is kept by a helper, which fails: unauthorized: 401 Unauthorized", "try it by hand.");
        project.logins = host -> {
            throw unauthorized;
        };
        assertThat(project.fails(engine.host())).isSameAs(unauthorized);
    }

    @Test
    void a_full_disk_is_said_so() {
        TestEngine small = TestEngine.startOnSmallDisk(60);
        ProblemException problem = project("FROM base:1\nRUN dd if=/dev/zero of=/big bs=1M count=80\n")
                .fails(small.host());
        assertThat(problem.problem()).startsWith("The engine has no space left on its disk.");
        assertThat(problem.remedy()).contains("docker builder prune");
    }

    @Test
    void an_engine_that_is_not_there_is_said_so_with_what_to_do() {
        ProblemException problem = project("FROM base:1\n").fails("unix://" + temporary.resolve("nobody"));
        assertThat(problem.problem())
                .isEqualTo("No Docker Engine answers at unix://" + temporary + "/nobody: No such file or directory.");
        assertThat(problem.remedy()).contains("systemctl start docker");
    }

    @Test
    void an_engine_that_dies_while_it_builds_is_said_so() {
        TestEngine dying = TestEngine.start();
        Project project = project("FROM base:1\nRUN sleep 30\n");
        project.inlineCache = true;
        Thread killer = new Thread(() -> {
            while (project.lines.stream().noneMatch(line -> line.contains("running"))) {
                Thread.onSpinWait();
            }
            dying.kill();
        });
        killer.start();
        ProblemException problem = project.fails(dying.host());
        assertThat(problem.problem()).contains("went away while it worked on an image with an inline cache");
        assertThat(problem.remedy()).contains("Docker 20.10 crashes", "without deploy.inlineCache");
    }
}
