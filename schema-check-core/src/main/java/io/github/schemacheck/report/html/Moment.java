package io.github.schemacheck.report.html;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Times as people read them. */
final class Moment {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Moment() {}

    static String words(Instant at) {
        return FORMAT.format(at);
    }

    /** @return the text itself where it is no time */
    static String words(String at) {
        try {
            return words(Instant.parse(at));
        } catch (DateTimeParseException e) {
            return at;
        }
    }

    /** @return {@code 40 ms}, {@code 12 s}, {@code 5 minutes} */
    static String words(Duration time) {
        if (time.compareTo(Duration.ofMinutes(2)) >= 0) {
            return time.toMinutes() + " minutes";
        }
        return time.compareTo(Duration.ofSeconds(1)) < 0 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }
}
