package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.image.session.Offer.Secret;
import io.github.schemacheck.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Secrets of a build, as {@code id=file} or {@code id=env:NAME}: their contents stand in no configuration.
 *
 * @param base where relative paths begin
 */
record BuildSecrets(Path base, Map<String, String> environment) {
    /** @throws ProblemException where one is written otherwise, or is not there */
    Map<String, Secret> parse(List<String> secrets) {
        Map<String, Secret> parsed = new HashMap<>();
        for (String each : secrets) {
            int equals = each.indexOf('=');
            if (equals <= 0 || equals == each.length() - 1) {
                throw new ProblemException(
                        "deploy.secrets has an entry that is no secret.", "write each as id=file or id=env:NAME.");
            }
            String id = each.substring(0, equals).strip();
            parsed.put(id, secret(id, each.substring(equals + 1).strip()));
        }
        return Map.copyOf(parsed);
    }

    private Secret secret(String id, String from) {
        if (!from.startsWith("env:")) {
            return file(id, base.resolve(from));
        }
        String value = environment.get(from.substring(4));
        if (value == null) {
            throw new ProblemException(
                    "The secret " + id + " is to come from the environment, which has no " + from.substring(4) + ".",
                    "set that variable.");
        }
        return () -> value.getBytes(StandardCharsets.UTF_8);
    }

    private static Secret file(String id, Path file) {
        if (!Files.isReadable(file)) {
            throw new ProblemException(
                    "The secret " + id + " is to come from " + file + ", which cannot be read.",
                    "see that it is there; write id=env:NAME for a variable.");
        }
        return () -> Files.readAllBytes(file);
    }
}
