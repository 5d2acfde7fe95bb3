package io.github.schemacheck.deploy.railway;

import io.github.schemacheck.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The image that a service runs, fixed by its digest: a tag may be another image tomorrow.
 *
 * @param credentials with which Railway itself pulls; never those that push
 */
public record ImageSource(String image, Optional<Credentials> credentials) {
    private static final Pattern BY_DIGEST = Pattern.compile("[^@\\s]+@sha256:[0-9a-f]{64}");

    /** A name and a password that Railway never shows again. */
    public record Credentials(String username, String password) {
        Map<String, String> input() {
            return Map.of("username", username, "password", password);
        }

        @Override
        public String toString() {
            return username + ":(hidden)";
        }
    }

    public ImageSource {
        if (!BY_DIGEST.matcher(image).matches()) {
            throw new ProblemException(
                    "\"" + image + "\" is no image by digest.",
                    "name it as repository@sha256:… (deploy:push-image says it).");
        }
    }
}
