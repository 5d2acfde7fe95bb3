package io.github.schemacheck.rehearsal;

import java.util.Map;
import java.util.function.Consumer;

/** Finds out what schema the code expects, on a shadow database where one is needed. */
public final class Rehearsal {
    private final ShadowSettings settings;
    private final PostgresBinaries binaries;
    private final Map<String, String> environment;
    private final Consumer<String> progress;

    /**
     * @param binaries asked only when an embedded server has to be started
     * @param environment of this process; handed on to a shadow command
     * @param progress told what happens, one line each
     */
    public Rehearsal(
            ShadowSettings settings,
            PostgresBinaries binaries,
            Map<String, String> environment,
            Consumer<String> progress) {
        this.settings = settings;
        this.binaries = binaries;
        this.environment = Map.copyOf(environment);
        this.progress = progress;
    }

    /**
     * @throws io.github.schemacheck.problem.ProblemException where the expected schema cannot be had; it says why and
     *     what to do
     */
    public ExpectedSchema expected(ExpectedSource source, LiveFacts live) {
        progress.accept("Finding the expected schema");
        throw new UnsupportedOperationException(source + " " + live + settings + binaries + environment.size());
    }
}
