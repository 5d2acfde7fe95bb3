package io.github.schemacheck.report;

/** Text that formats of Unicode take: no control characters, and no half of a pair of surrogates. */
public final class SafeText {
    private SafeText() {}

    /** @return on one line */
    public static String line(String text) {
        return whole(Printable.line(text));
    }

    /** @return lines and tabs stay */
    public static String text(String text) {
        return whole(Printable.text(text));
    }

    private static String whole(String text) {
        return text.codePoints()
                .map(c -> isNoCharacter(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * XML 1.0 takes no surrogates alone and no U+FFFE and U+FFFF; U+0085, U+2028 and U+2029 end lines for some readers;
     * U+202A to U+202E and U+2066 to U+2069 turn round what is read after them.
     */
    private static boolean isNoCharacter(int c) {
        return (c >= 0x80 && c < 0xA0)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
