package io.github.schemacheck.deploy.image.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerConfigTest {
    @TempDir
    private Path folder;

    private static String auth(String pair) {
        return "{\"auth\": \"" + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)) + "\"}";
    }

    private Logins config(String json) throws IOException {
        Files.writeString(folder.resolve("config.json"), json);
        return DockerConfig.of(Map.of("DOCKER_CONFIG", folder.toString()), Path.of("/nowhere"));
    }

    @Test
    void what_docker_login_kept_is_found_by_host() throws IOException {
        Logins logins = config("{\"auths\": {\"r.example.com:5000\": " + auth("me:pass:word")
                + ", \"https://index.docker.io/v1/\": " + auth("hub:secret")
                + ", \"t.example.com\": {\"identitytoken\": \"token\"}, \"empty.example.com\": {}}}");
        assertThat(logins.at("r.example.com:5000")).contains(new Login("me", "pass:word"));
        assertThat(logins.at("docker.io")).contains(new Login("hub", "secret"));
        assertThat(logins.at("t.example.com")).contains(new Login("", "token"));
        assertThat(logins.at("empty.example.com")).isEmpty();
        assertThat(logins.at("example.com")).isEmpty();
    }

    @Test
    void a_whole_configuration_in_the_environment_comes_before_the_file() {
        Logins logins = DockerConfig.of(
                Map.of("DOCKER_AUTH_CONFIG", "{\"auths\": {\"r.example.com\": " + auth("ci:secret") + "}}"), folder);
        assertThat(logins.at("r.example.com")).contains(new Login("ci", "secret"));
    }

    @Test
    void what_is_not_json_is_said_without_what_it_holds() {
        assertThatThrownBy(() -> config("{\"auths\": hush"))
                .hasMessageContaining("config.json")
                .hasMessageNotContaining("hush")
                .hasNoCause();
    }

    @Test
    void a_helper_that_is_not_installed_is_named() throws IOException {
        Logins logins = config("{\"credHelpers\": {\"r.example.com\": \"no-such-helper\"}}");
        assertThatThrownBy(() -> logins.at("r.example.com")).hasMessageContaining("docker-credential-no-such-helper");
        assertThat(logins.at("other.example.com")).isEmpty();
    }

    @Test
    void a_login_does_not_tell_its_secret() {
        assertThat(new Login("me", "hush").toString()).isEqualTo("me:(hidden)");
    }
}
