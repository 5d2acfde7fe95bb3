package io.github.schemacheck.deploy.backup;

import java.io.IOException;
import java.nio.file.Path;

/** A pg_dump that is new enough for the server, with its pg_restore. */
interface DumpTool extends AutoCloseable {
    /** @return as it says it itself: {@code 15.18} */
    String version();

    /** @return where it is, for people */
    String place();

    /** @param file is there, and empty */
    void dump(Path file) throws IOException;

    /** Reads the table of contents, as a restore would. */
    int entries(Path file);

    RestoreCommands restore(Path file);

    @Override
    default void close() {}

    static int count(String listed) {
        return (int) listed.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(";"))
                .count();
    }
}
