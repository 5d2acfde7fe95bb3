package io.github.schemacheck.deploy.image.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The program {@code docker-credential-…} of a name, which keeps passwords elsewhere: in a keychain, with a cloud.
 *
 * @param name as in docker's configuration
 */
record CredentialProgram(String name) implements Logins {
    private static final int SECONDS = 60;

    @Override
    public Optional<Login> at(String host) {
        String program = "docker-credential-" + name;
        try {
            Process process = new ProcessBuilder(program, "get")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(host.getBytes(StandardCharsets.UTF_8));
            }
            byte[] said = process.getInputStream().readAllBytes();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            } else if (process.exitValue() == 0) {
                return Optional.of(login(new ObjectMapper().readTree(said)));
            }
            // It also fails where it has nothing for this host, and says so in words of its own.
            return Optional.empty();
        } catch (IOException e) {
            throw new ProblemException(
                    "The login for " + host + " is kept by " + program + ", which does not work.",
                    "install it, or take it out of credHelpers and credsStore in docker's config.json and log in"
                            + " again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Login login(JsonNode answer) {
        String user = answer.path("Username").asText();
        return new Login(
                user.equals("<token>") ? "" : user, answer.path("Secret").asText());
    }
}
