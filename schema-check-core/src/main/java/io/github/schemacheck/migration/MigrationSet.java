package io.github.schemacheck.migration;

import io.github.schemacheck.digest.Sha256;
import io.github.schemacheck.migration.Migration.Kind;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The migrations that an application was built with, short enough for a label of its image: another set, or one with
 * another text in it, is another value.
 *
 * @param versioned of their scripts and checksums, whatever their order
 * @param repeatable the same of the repeatable ones
 */
public record MigrationSet(String versioned, String repeatable) {
    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{32}) ([0-9a-f]{32})");
    private static final int DIGITS = 32;

    /** @param migrations may be empty; baselines do not count, as they stand for versioned ones */
    public static MigrationSet of(Collection<Migration> migrations) {
        return new MigrationSet(digest(migrations, Kind.VERSIONED), digest(migrations, Kind.REPEATABLE));
    }

    /** @return empty where the text is no other's {@link #toString()} */
    public static Optional<MigrationSet> parse(String text) {
        Matcher words = TEXT.matcher(text);
        return words.matches() ? Optional.of(new MigrationSet(words.group(1), words.group(2))) : Optional.empty();
    }

    private static String digest(Collection<Migration> migrations, Kind kind) {
        String lines = migrations.stream()
                .filter(migration -> migration.is(kind))
                .map(migration -> migration.script() + " " + migration.checksum() + "\n")
                .sorted()
                .collect(Collectors.joining());
        return Sha256.hex(lines).substring(0, DIGITS);
    }

    @Override
    public String toString() {
        return versioned + " " + repeatable;
    }
}
