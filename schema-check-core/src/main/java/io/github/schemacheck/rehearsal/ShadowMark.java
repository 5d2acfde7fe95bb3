package io.github.schemacheck.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment of a scratch database on a server of the user's: that it is ours, who made it and when. A database
 * without it is never dropped.
 *
 * @param host where the process ran: one namespace of processes since one start of the machine; {@code unknown} where
 *     the system does not say
 * @param process its number there
 * @param made to the second
 */
record ShadowMark(String host, long process, Instant made) {
    static final String BEGIN = "schema-check shadow: may be dropped";

    /** No replay takes so long; longer than clocks differ. */
    static final Duration OLD = Duration.ofDays(1);

    private static final String UNKNOWN = "unknown";
    private static final Pattern FORM =
            Pattern.compile(Pattern.quote(BEGIN) + "; host (\\S+), process (\\d{1,18}), made (\\S+)");

    static ShadowMark ours(Clock clock) {
        return new ShadowMark(
                hostOfThisProcess(),
                ProcessHandle.current().pid(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** @return empty for the comment of somebody else */
    static Optional<ShadowMark> parse(String comment) {
        Matcher form = FORM.matcher(comment);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ShadowMark(form.group(1), Long.parseLong(form.group(2)), Instant.parse(form.group(3))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** @return whether nobody can need the database any more, as far as a process on our host can tell */
    boolean isLeftOver(ShadowMark ours) {
        boolean gone = !host.equals(UNKNOWN)
                && host.equals(ours.host)
                && ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
        return gone || made.plus(OLD).isBefore(ours.made);
    }

    String text() {
        return BEGIN + "; host " + host + ", process " + process + ", made " + made;
    }

    /** Neither a name nor an address: containers share them, and their processes have the same numbers. */
    private static String hostOfThisProcess() {
        try {
            String start = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"));
            String processes =
                    Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
            return UUID.nameUUIDFromBytes((start + processes).getBytes(StandardCharsets.UTF_8))
                    .toString();
        } catch (IOException | UnsupportedOperationException e) {
            return UNKNOWN;
        }
    }
}
