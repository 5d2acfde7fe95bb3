package io.github.schemacheck.deploy.release;

import io.github.schemacheck.problem.ProblemException;
import java.util.Map;
import java.util.Optional;

/** The plugin's own goals, each configured as it would be if it ran alone. */
public interface Goals {
    /**
     * @param settings parameters that have this value here, whatever is configured
     * @throws ProblemException where it says no, or fails
     */
    void run(String goal, Map<String, String> settings);

    /** @return what the last goal of this run that tells such a thing told */
    <T> Optional<T> told(Class<T> kind);

    /** @return held until it is closed, so that no other run is at work on the database */
    Held holdDatabase();

    /** Something that is given back. */
    interface Held extends AutoCloseable {
        /** @throws ProblemException where it was lost meanwhile */
        void check();

        @Override
        void close();
    }
}
