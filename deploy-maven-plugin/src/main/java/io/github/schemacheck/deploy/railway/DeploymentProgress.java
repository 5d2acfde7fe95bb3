package io.github.schemacheck.deploy.railway;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Says each new thing once. */
final class DeploymentProgress {
    private final Consumer<String> lines;
    private final Set<String> said = new HashSet<>();
    private String word = "";

    DeploymentProgress(Consumer<String> lines) {
        this.lines = lines;
    }

    /** @return whether the status is another than before */
    synchronized boolean status(Deployment deployment) {
        if (deployment.word().equals(word)) {
            return false;
        }
        word = deployment.word();
        lines.accept("Railway: " + word
                + (deployment.status() == DeploymentStatus.UNKNOWN
                        ? ", a status that this version does not know; waiting on"
                        : ""));
        return true;
    }

    synchronized void event(DeploymentEvent event) {
        if (said.add(event.id() + event.done() + event.words())) {
            lines.accept("Railway:   " + event);
        }
    }
}
