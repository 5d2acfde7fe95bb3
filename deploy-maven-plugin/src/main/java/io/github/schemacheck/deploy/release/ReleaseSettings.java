package io.github.schemacheck.deploy.release;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * @param image name with its tag, as it is built and pushed
 * @param commit empty where there is none
 * @param receipts the files that hold the receipt
 * @param smoke of the new application; may be empty
 */
public record ReleaseSettings(String image, String commit, Safety safety, List<Path> receipts, SmokeSettings smoke) {
    public ReleaseSettings {
        receipts = List.copyOf(receipts);
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
