package io.github.schemacheck.deploy.release;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * @param image name with its tag, as it is built and pushed
 * @param commit empty where there is none
 * @param gate who asks the database
 * @param consents to what is refused otherwise
 * @param startMigrations by what the application migrates when it starts, and whether its own settings let it
 * @param smoke of the new application; may be empty
 */
public record ReleaseSettings(
        String image,
        String commit,
        Safety safety,
        GatePlace gate,
        Records records,
        Consents consents,
        Map<StartMigration, Boolean> startMigrations,
        SmokeSettings smoke) {
    public ReleaseSettings {
        startMigrations = Map.copyOf(startMigrations);
    }

    /**
     * What a release writes down.
     *
     * @param receipts the files that hold the receipt
     * @param session the one receipt of a build that releases several modules; empty in a build of one
     * @param times the file that keeps the times of earlier releases
     */
    public record Records(List<Path> receipts, Optional<SessionReceipt> session, Path times) {
        public Records {
            receipts = List.copyOf(receipts);
        }
    }

    /**
     * What somebody said an explicit word for.
     *
     * @param breaking migrations that take something from the running application
     * @param uncommitted callbacks that git does not have
     * @param unproven a rollback though nothing proves that the old application fits
     */
    public record Consents(boolean breaking, boolean uncommitted, boolean unproven) {
        public static final Consents NONE = new Consents(false, false, false);
    }

    /**
     * @param base {@code https://host}; empty: the address that Railway tells
     * @param grace for which a check may fail after the switch
     * @param confirmations how often each has to pass in a row, 1 or more
     */
    public record SmokeSettings(List<SmokeCheck> checks, String base, Duration grace, int confirmations) {
        public SmokeSettings {
            checks = List.copyOf(checks);
        }
    }
}
