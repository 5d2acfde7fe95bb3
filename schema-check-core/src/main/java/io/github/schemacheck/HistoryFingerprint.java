package io.github.schemacheck;

import io.github.schemacheck.history.FlywayRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The rows of a version table as one text, the same that the query of a generated script makes of them. */
final class HistoryFingerprint {
    private HistoryFingerprint() {}

    static String of(List<FlywayRow> rows) {
        String text = rows.stream()
                .sorted(Comparator.comparingInt(FlywayRow::rank))
                .map(HistoryFingerprint::of)
                .collect(Collectors.joining(","));
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** NULL is left out, and true is t, as PostgreSQL does. */
    private static String of(FlywayRow row) {
        StringJoiner words = new StringJoiner(" ");
        words.add(Integer.toString(row.rank()));
        row.version().ifPresent(words::add);
        words.add(row.script());
        row.checksum().ifPresent(checksum -> words.add(Integer.toString(checksum)));
        return words.add(row.success() ? "t" : "f").toString();
    }
}
