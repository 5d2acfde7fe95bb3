package io.github.schemacheck.trace;

import java.time.Duration;
import java.util.Optional;

/**
 * How a statement ended.
 *
 * @param rows that it changed or returned, as its command tag says; 0 where it says nothing
 * @param failure empty where it did not fail
 */
public record Outcome(Duration took, long rows, Optional<Failure> failure) {

    /**
     * What the server said.
     *
     * @param sqlState five characters: {@code 23502}
     * @param message in one line, without the server's hints
     */
    public record Failure(String sqlState, String message) {
        /** @return whether rows decided it: another content of the tables may let the statement pass */
        public boolean dependsOnRows() {
            return sqlState.startsWith("23")
                    || sqlState.startsWith("22")
                    || sqlState.startsWith("21")
                    || sqlState.startsWith("P0");
        }
    }
}
