package io.github.schemacheck.deploy.image.login;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.deploy.program.Ended;
import io.github.schemacheck.deploy.program.Patience;
import io.github.schemacheck.deploy.program.Program;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The program {@code docker-credential-…} of a name, which keeps passwords elsewhere: in a keychain, with a cloud.
 *
 * @param name as in docker's configuration
 * @param program where it is, or its name on the PATH
 * @param limit how long it may take
 */
record CredentialProgram(String name, String program, Duration limit) implements Logins {
    /** What helpers say where they work and have nothing for this host. */
    private static final String NOT_FOUND = "credentials not found";

    private static final int SAID = 300;

    CredentialProgram(String name) {
        this(name, "docker-credential-" + name, Duration.ofMinutes(1));
    }

    @Override
    public Optional<Login> at(String host) {
        Program helper = new Program(List.of(program, "get"), environment -> {}, host);
        try {
            Ended ended = helper.run(new Patience(limit, "see what it waits for: " + byHand(host)));
            if (ended.status() == 0) {
                return Optional.of(login(new ObjectMapper().readTree(ended.said())));
            }
            String words = (ended.said() + ended.complained()).strip();
            if (words.contains(NOT_FOUND)) {
                return Optional.empty();
            }
            throw failed(host, "fails: " + words.substring(0, Math.min(SAID, words.length())));
        } catch (JacksonException e) {
            // Not as its cause: the message of a parser quotes what it reads.
            throw failed(host, "says something else than a login.");
        } catch (IOException e) {
            throw failed(host, "is not to be run. Is it installed, and on the PATH? " + e.getMessage());
        }
    }

    private ProblemException failed(String host, String how) {
        return new ProblemException(
                "The login for " + host + " is kept by docker-credential-" + name + ", which " + how,
                "try it by hand (" + byHand(host) + "), or take it out of credHelpers and credsStore in docker's"
                        + " config.json and log in again.");
    }

    private String byHand(String host) {
        return "echo " + host + " | docker-credential-" + name + " get";
    }

    private static Login login(JsonNode answer) {
        String user = answer.path("Username").asText();
        return new Login(
                user.equals("<token>") ? "" : user, answer.path("Secret").asText());
    }
}
