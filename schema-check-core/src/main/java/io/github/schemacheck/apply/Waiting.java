package io.github.schemacheck.apply;

import io.github.schemacheck.problem.ProblemException;
import java.time.Duration;

/** Waits; who is interrupted stops with a word. */
final class Waiting {
    private Waiting() {}

    static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("Waiting was interrupted.", "run it again: it goes on where it stopped.", e);
        }
    }
}
