package io.github.schemacheck.deploy.changes;

import java.util.Map;
import java.util.Optional;

/**
 * Compares what runs with what was built, by the labels of both images. Digests alone cannot tell: a registry or a host
 * that hands out an old image under the new name has a digest too, and it is a valid one.
 */
public final class StaleImage {
    private StaleImage() {}

    /**
     * @param built labels of the image that was meant to run
     * @param running labels of the image that runs
     * @return one sentence for people; empty where what runs is what was built, also where it was built twice
     */
    public static Optional<String> between(Map<String, String> built, Map<String, String> running) {
        Optional<Fingerprint> wanted = Fingerprint.of(built);
        Optional<Fingerprint> found = Fingerprint.of(running);
        if (wanted.isEmpty()) {
            return Optional.of("Whether the right code runs cannot be told: the image that was built has no content"
                    + " label; build it with deploy:build-image.");
        }
        if (found.isEmpty()) {
            return Optional.of("What runs was not built by deploy:build-image: its image has no content label.");
        }
        return found.get().content().equals(wanted.get().content())
                ? Optional.empty()
                : Optional.of("The cache gave you yesterday's code: what runs has the content "
                        + shown(found.get(), running) + ", what was built has "
                        + shown(wanted.get(), built) + ".");
    }

    private static String shown(Fingerprint fingerprint, Map<String, String> labels) {
        String commit = labels.getOrDefault("org.opencontainers.image.revision", "");
        return fingerprint.content().substring(0, 12)
                + (commit.isEmpty() ? "" : " of commit " + commit.substring(0, Math.min(12, commit.length())));
    }
}
