package io.github.schemacheck.deploy.image.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real programs, which speak as docker's helpers do. */
class CredentialProgramTest {
    private static final String HOST = "r.example.com:5000";

    @TempDir
    private Path folder;

    private CredentialProgram helper(String script, Duration limit) throws IOException {
        Path program = Files.writeString(folder.resolve("docker-credential-helper"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new CredentialProgram("helper", program.toString(), limit);
    }

    private CredentialProgram helper(String script) throws IOException {
        return helper(script, Duration.ofMinutes(1));
    }

    @Test
    void a_helper_is_asked_for_the_host_and_tells_the_login() throws IOException {
        assertThat(helper("read host; echo '{\"Username\": \"'$1-$host'\", \"Secret\": \"hush\"}'")
                        .at(HOST))
                .contains(new Login("get-" + HOST, "hush"));
        assertThat(helper("echo '{\"Username\": \"<token>\", \"Secret\": \"hush\"}'")
                        .at(HOST))
                .contains(new Login("", "hush"));
    }

    @Test
    void one_that_has_nothing_for_the_host_leaves_us_strangers() throws IOException {
        assertThat(helper("echo credentials not found in native keychain; exit 1")
                        .at(HOST))
                .isEmpty();
    }

    @Test
    void one_that_fails_is_no_stranger() throws IOException {
        assertThatThrownBy(() ->
                        helper("echo token expired, log in once more; exit 1").at(HOST))
                .hasMessageContaining("The login for " + HOST + " is kept by docker-credential-helper, which fails:"
                        + " token expired, log in once more")
                .hasMessageContaining("echo " + HOST + " | docker-credential-helper get");
    }

    @Test
    void one_that_hangs_keeps_nobody_waiting_for_ever() throws IOException {
        assertThatThrownBy(
                        () -> helper("exec sleep 60419", Duration.ofSeconds(1)).at(HOST))
                .hasMessageContaining("docker-credential-helper has not ended after 1 s.");
        assertThat(ProcessHandle.current().children())
                .noneMatch(child -> child.info().commandLine().orElse("").contains("sleep 60419"));
    }

    @Test
    void why_one_cannot_be_run_is_told() throws IOException {
        CredentialProgram helper = helper("exit 0");
        Files.setPosixFilePermissions(
                folder.resolve("docker-credential-helper"), PosixFilePermissions.fromString("r--------"));
        assertThatThrownBy(() -> helper.at(HOST)).hasMessageContaining("Permission denied");
    }

    @Test
    void what_is_no_login_is_not_told() throws IOException {
        assertThatThrownBy(() -> helper("echo hush").at(HOST))
                .hasMessageContaining("says something else than a login")
                .hasMessageNotContaining("hush")
                .hasNoCause();
    }
}
