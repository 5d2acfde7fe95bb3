package io.github.schemacheck.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * One way to do the work, as processes.
 *
 * @param commands one after the other; {@code diff} may end with 1, which means "differs", all others with 0 only
 */
record Contender(String name, List<List<String>> commands, Path directory, String databaseUrl) {
    Contender {
        commands = List.copyOf(commands);
    }
}
