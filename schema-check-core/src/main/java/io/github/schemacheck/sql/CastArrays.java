package io.github.schemacheck.sql;

import java.util.regex.Pattern;

/**
 * PostgreSQL shows {@code status IN ('a', 'b')} of a varchar as a cast of {@code ARRAY[…]}, and reads that again as
 * casts of its elements, which is another expression. A cast to the array's own type in between keeps it as it was.
 */
final class CastArrays {
    private static final Pattern CAST =
            Pattern.compile("\\(ARRAY\\[((?:'(?:[^']|'')*+'::character varying(?:, )?)++)]\\)::text\\[]");

    private CastArrays() {}

    static String kept(String sql) {
        return CAST.matcher(sql).replaceAll("(ARRAY[$1]::character varying[])::text[]");
    }
}
