package io.github.schemacheck.deploy.backup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** @param text {@code 15.18} */
record DumpVersion(int major, String text) {
    private static final Pattern SAID = Pattern.compile("\\(PostgreSQL\\) ((\\d+)\\S*)");

    /** @param said what a program of PostgreSQL says of its version */
    static Optional<DumpVersion> in(String said) {
        Matcher version = SAID.matcher(said);
        return version.find()
                ? Optional.of(new DumpVersion(Integer.parseInt(version.group(2)), version.group(1)))
                : Optional.empty();
    }
}
