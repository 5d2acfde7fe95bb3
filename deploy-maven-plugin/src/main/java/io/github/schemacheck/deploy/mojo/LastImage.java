package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.Deployed;
import io.github.schemacheck.deploy.changes.Fingerprint;
import io.github.schemacheck.deploy.changes.Memory;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.engine.EngineImage;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.registry.Registry;
import io.github.schemacheck.deploy.image.registry.RemoteImage;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds out what the last image was made of: from its labels in the registry of its name, else in the engine. What this
 * machine remembers names the files, and stands in where neither answers.
 *
 * @param digest of the very image that is meant, in its registry; empty for the one that has the name now
 * @param dockerHost empty for the usual one
 * @param lines told where there is no image yet
 * @param warning told what did not answer
 */
record LastImage(
        ImageName image,
        String digest,
        Registry registry,
        String dockerHost,
        Optional<Memory> memory,
        Consumer<String> lines,
        Consumer<String> warning) {
    Optional<Deployed> find() {
        try {
            return hasRegistry() ? inRegistry() : inEngine();
        } catch (ProblemException e) {
            if (!digest.isEmpty()) {
                warning.accept(e.problem() + " What that image is made of is not known.");
                return Optional.empty();
            }
            warning.accept(e.problem() + " What this machine remembers is compared with instead.");
            return memory.map(known -> new Deployed(
                    "what this machine remembers of " + known.image() + " at " + known.time(),
                    known.fingerprint(),
                    Optional.of(known.files())));
        }
    }

    /** A name without a slash would be one of Docker Hub's own images. */
    private boolean hasRegistry() {
        return image.repository().contains("/") || !digest.isEmpty();
    }

    private Optional<Deployed> inRegistry() {
        Optional<RemoteImage> found = registry.find(image, digest.isEmpty() ? image.tag() : digest);
        if (found.isEmpty()) {
            lines.accept("The registry " + image.host() + " has no "
                    + (digest.isEmpty() ? image + " yet." : image.repository() + "@" + digest + " any more."));
        }
        return found.flatMap(remote -> deployed(remote.labels(), name() + ", in its registry as " + remote.digest()));
    }

    private String name() {
        return digest.isEmpty() ? image.toString() : image.repository();
    }

    private Optional<Deployed> inEngine() {
        try (Engine engine = Engine.at(dockerHost)) {
            Optional<EngineImage> found = EngineImage.find(engine, image.toString());
            if (found.isEmpty()) {
                lines.accept("The engine has no " + image + " yet.");
            }
            return found.flatMap(local -> deployed(local.labels(), image + ", in the engine as " + local.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Deployed> deployed(Map<String, String> labels, String where) {
        Optional<Fingerprint> fingerprint = Fingerprint.of(labels);
        if (fingerprint.isEmpty()) {
            warning.accept(image + " does not say what it is made of: deploy:build-image did not build it.");
        }
        return fingerprint.map(known -> new Deployed(
                where,
                known,
                memory.filter(own -> own.fingerprint().content().equals(known.content()))
                        .map(Memory::files)));
    }
}
