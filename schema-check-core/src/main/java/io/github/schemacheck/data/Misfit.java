package io.github.schemacheck.data;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which values of one type are none of another, as ALTER COLUMN … TYPE decides it without USING. */
final class Misfit {
    private static final int SOFT_ERRORS = 16;
    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric");
    private static final Map<String, String> RANGES = Map.of(
            "smallint", "-32768 AND 32767",
            "integer", "-2147483648 AND 2147483647",
            "bigint", "-9223372036854775808 AND 9223372036854775807");
    private static final Pattern TEXT = Pattern.compile("(?:character varying|character|text)(?:\\((\\d+)\\))?");
    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(-?\\d+)\\)");

    private Misfit() {}

    /** @return the condition of rows that do not fit; empty where only the cast itself can tell */
    static Optional<String> condition(String column, String from, String to, int major) {
        boolean number = NUMBERS.contains(from.replaceFirst("\\(.*", ""));
        Matcher numeric = NUMERIC.matcher(to);
        Matcher text = TEXT.matcher(to);
        if (number && RANGES.containsKey(to)) {
            return Optional.of("pg_catalog.round(" + column + "::numeric) NOT BETWEEN " + RANGES.get(to));
        }
        if (number && numeric.matches()) {
            return Optional.of(tooLarge(column, Integer.parseInt(numeric.group(1)), numeric.group(2)));
        }
        if (text.matches() && TEXT.matcher(from).matches()) {
            // Spaces beyond the length are cut without a word, as the standard has it.
            return Optional.of(
                    text.group(1) == null
                            ? "false"
                            : "pg_catalog.length(pg_catalog.rtrim(" + column + "::text, ' ')) > " + text.group(1));
        }
        boolean asText = TEXT.matcher(from).matches() && major >= SOFT_ERRORS;
        return asText
                ? Optional.of(String.format(
                        Locale.ROOT, "NOT pg_catalog.pg_input_is_valid(%s::text, '%s')", column, to.replace("'", "''")))
                : Optional.empty();
    }

    private static String tooLarge(String column, int precision, String scale) {
        int digits = precision - Integer.parseInt(scale);
        String value = column + "::numeric";
        return value + " <> 'NaN' AND pg_catalog.abs(pg_catalog.round(" + value + ", " + scale + ")) >= 1e" + digits
                + "::numeric";
    }
}
