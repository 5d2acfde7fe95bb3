package io.github.schemacheck.migration;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version as Flyway compares it: part by part as numbers; {@code _} is a point, leading zeros and trailing zero parts
 * mean nothing.
 *
 * @param text as written
 */
public record MigrationVersion(String text, List<BigInteger> parts) implements Comparable<MigrationVersion> {
    private static final Pattern VALID = Pattern.compile("\\d+([._]\\d+)*");

    public MigrationVersion {
        parts = List.copyOf(parts);
    }

    /** @return empty where the text is no version */
    public static Optional<MigrationVersion> of(String text) {
        if (!VALID.matcher(text).matches()) {
            return Optional.empty();
        }
        List<BigInteger> parts =
                Arrays.stream(text.split("[._]", -1)).map(BigInteger::new).toList();
        int end = parts.size();
        while (end > 1 && parts.get(end - 1).signum() == 0) {
            end--;
        }
        return Optional.of(new MigrationVersion(text.replace('_', '.'), parts.subList(0, end)));
    }

    @Override
    public int compareTo(MigrationVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = part(i).compareTo(other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private BigInteger part(int i) {
        return i < parts.size() ? parts.get(i) : BigInteger.ZERO;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MigrationVersion version && version.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
