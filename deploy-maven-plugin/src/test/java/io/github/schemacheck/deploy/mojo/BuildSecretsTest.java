package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.deploy.image.session.Offer.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildSecretsTest {
    @TempDir
    private Path base;

    private Map<String, Secret> parse(String... secrets) {
        return new BuildSecrets(base, Map.of("TOKEN", "hush")).parse(List.of(secrets));
    }

    @Test
    void secrets_come_from_files_and_from_the_environment() throws IOException {
        Files.writeString(base.resolve("key.pem"), "a key");
        Map<String, Secret> secrets = parse("token=env:TOKEN", "key = key.pem");
        assertThat(secrets.get("token").content()).asString().isEqualTo("hush");
        assertThat(secrets.get("key").content()).asString().isEqualTo("a key");
    }

    @Test
    void what_is_not_there_is_said_before_anything_is_built() {
        assertThatThrownBy(() -> parse("token=env:NOBODY")).hasMessageContaining("which has no NOBODY");
        assertThatThrownBy(() -> parse("key=nothing.pem")).hasMessageContaining("nothing.pem, which cannot be read");
    }

    @Test
    void a_secret_that_stands_in_the_configuration_is_not_repeated() {
        assertThatThrownBy(() -> parse("hush-hush"))
                .hasMessageContaining("write each as id=file or id=env:NAME")
                .hasMessageNotContaining("hush");
    }
}
