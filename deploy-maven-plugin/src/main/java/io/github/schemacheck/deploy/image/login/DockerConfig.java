package io.github.schemacheck.deploy.image.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code docker login} has left behind. For a host its own helper comes first, then a password in the file, then
 * the store for all hosts, as docker itself does it.
 */
public final class DockerConfig implements Logins {
    private static final String HUB = "https://index.docker.io/v1/";

    private final JsonNode config;

    private DockerConfig(JsonNode config) {
        this.config = config;
    }

    /**
     * @param environment {@code DOCKER_CONFIG} names a folder, {@code DOCKER_AUTH_CONFIG} holds a whole configuration
     * @throws ProblemException where one of them cannot be read
     */
    public static Logins of(Map<String, String> environment, Path home) {
        String folder = environment.getOrDefault(
                "DOCKER_CONFIG", home.resolve(".docker").toString());
        Path file = Path.of(folder, "config.json");
        try {
            Logins inFile = Files.exists(file) ? parse(Files.readString(file)) : NONE;
            String inPlace = environment.getOrDefault("DOCKER_AUTH_CONFIG", "");
            return inPlace.isBlank() ? inFile : parse(inPlace).or(inFile);
        } catch (IOException e) {
            // Not as its cause: the message of a parser quotes what it reads.
            throw new ProblemException(
                    "Registry logins cannot be read from " + file + " or DOCKER_AUTH_CONFIG.",
                    "see that they are JSON, as docker login writes it.");
        }
    }

    static Logins parse(String json) throws IOException {
        return new DockerConfig(new ObjectMapper().readTree(json));
    }

    @Override
    public Optional<Login> at(String host) {
        String key = host.equals("docker.io") ? HUB : host;
        String helper = config.path("credHelpers").path(host).asText();
        if (!helper.isEmpty()) {
            return new CredentialProgram(helper).at(key);
        }
        Optional<Login> kept = kept(host);
        String store = config.path("credsStore").asText();
        return kept.isPresent() || store.isEmpty() ? kept : new CredentialProgram(store).at(key);
    }

    private Optional<Login> kept(String host) {
        return config.path("auths").properties().stream()
                .filter(entry -> host(entry.getKey()).equals(host))
                .flatMap(entry -> login(entry.getValue()).stream())
                .findFirst();
    }

    /** Old entries are addresses. */
    private static String host(String key) {
        String host = key.replaceFirst("^https?://", "").replaceFirst("/.*", "");
        return host.equals("index.docker.io") || host.equals("registry-1.docker.io") ? "docker.io" : host;
    }

    private static Optional<Login> login(JsonNode entry) {
        String token = entry.path("identitytoken").asText();
        if (!token.isEmpty()) {
            return Optional.of(new Login("", token));
        }
        if (entry.hasNonNull("username") && entry.hasNonNull("password")) {
            return Optional.of(new Login(
                    entry.path("username").asText(), entry.path("password").asText()));
        }
        String pair = decoded(entry.path("auth").asText());
        int colon = pair.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(new Login(pair.substring(0, colon), pair.substring(colon + 1)));
    }

    private static String decoded(String auth) {
        try {
            return new String(Base64.getDecoder().decode(auth), StandardCharsets.UTF_8).replaceAll("\0+$", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
