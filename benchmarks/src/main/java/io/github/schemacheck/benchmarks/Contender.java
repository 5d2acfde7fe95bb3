package io.github.schemacheck.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * One way to do the work, as processes.
 *
 * @param commands one after the other
 * @param worstExit 1 where that means "differs", as for diff
 */
record Contender(String name, List<List<String>> commands, int worstExit, Path directory, String databaseUrl) {
    Contender {
        commands = List.copyOf(commands);
    }
}
