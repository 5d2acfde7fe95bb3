package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.deploy.image.login.Login;
import io.github.schemacheck.deploy.image.login.Logins;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class RegistryLoginsTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("DEPLOY_REGISTRY_USERNAME", "ci", "DEPLOY_REGISTRY_PASSWORD", "from-environment");

    private List<SettingsProblem> problems = List.of();

    private Logins logins(Map<String, String> environment) {
        Server server = new Server();
        server.setId("r.example.com:5000");
        server.setUsername("me");
        server.setPassword("{encrypted}");
        Settings settings = new Settings();
        settings.addServer(server);
        SettingsDecrypter decrypter = request -> {
            Server open = request.getServers().get(0).clone();
            open.setPassword("decrypted");
            return new Decrypted(open, problems);
        };
        return new RegistryLogins(settings, decrypter).all(environment, "/nowhere", "r.example.com:5000");
    }

    @Test
    void a_server_of_the_settings_is_found_by_the_registry_and_decrypted() {
        assertThat(logins(Map.of()).at("r.example.com:5000")).contains(new Login("me", "decrypted"));
        assertThat(logins(Map.of()).at("r.example.com")).isEmpty();
    }

    @Test
    void a_password_that_cannot_be_decrypted_is_not_sent_as_it_is() {
        problems =
                List.of(new DefaultSettingsProblem("no", SettingsProblem.Severity.ERROR, "settings.xml", 1, 1, null));
        assertThatThrownBy(() -> logins(Map.of()).at("r.example.com:5000"))
                .hasMessageContaining(
                        "The password of the server r.example.com:5000 in settings.xml cannot be decrypted")
                .hasMessageContaining("settings-security.xml");
        assertThat(logins(ENVIRONMENT).at("r.example.com:5000")).contains(new Login("ci", "from-environment"));
    }

    @Test
    void the_environment_comes_first_and_is_told_to_no_other_registry() {
        assertThat(logins(ENVIRONMENT).at("r.example.com:5000")).contains(new Login("ci", "from-environment"));
        assertThat(logins(ENVIRONMENT).at("docker.io")).isEmpty();
    }

    private record Decrypted(Server server, List<SettingsProblem> problems) implements SettingsDecryptionResult {
        @Override
        public Server getServer() {
            return server;
        }

        @Override
        public List<Server> getServers() {
            return List.of(server);
        }

        @Override
        public Proxy getProxy() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return problems;
        }
    }
}
