package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.image.login.DockerConfig;
import io.github.schemacheck.deploy.image.login.EnvironmentLogin;
import io.github.schemacheck.deploy.image.login.Login;
import io.github.schemacheck.deploy.image.login.Logins;
import io.github.schemacheck.problem.ProblemException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** Names and passwords for registries: the environment's first, then those of settings.xml, then docker's own. */
record RegistryLogins(Settings settings, SettingsDecrypter decrypter) {
    /** @param registry for which the environment's password is */
    Logins all(Map<String, String> environment, String home, String registry) {
        return new EnvironmentLogin(environment, registry)
                .or(this::server)
                .or(DockerConfig.of(environment, Path.of(home)));
    }

    /** The server whose id is the host, as other plugins have it. */
    private Optional<Login> server(String host) {
        Server server = settings.getServer(host);
        if (server == null) {
            return Optional.empty();
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        if (result.getProblems().stream().anyMatch(RegistryLogins::isError)) {
            throw new ProblemException(
                    "The password of the server " + host + " in settings.xml cannot be decrypted.",
                    "see that settings-security.xml beside it holds the master password that it was encrypted with, or"
                            + " encrypt it once more (mvn --encrypt-password).");
        }
        Server open = result.getServer();
        return open.getPassword() == null
                ? Optional.empty()
                : Optional.of(new Login(Optional.ofNullable(open.getUsername()).orElse(""), open.getPassword()));
    }

    private static boolean isError(SettingsProblem problem) {
        return problem.getSeverity() != SettingsProblem.Severity.WARNING;
    }
}
