package io.github.schemacheck.check.rules;

import io.github.schemacheck.diff.Difference;

/** Both sides of a difference in one line; of long texts the part where they begin to differ. */
final class Wording {
    private static final int LONGEST = 100;
    private static final int BEFORE = 20;

    private Wording() {}

    static String of(Difference difference) {
        String from = line(difference.from());
        String to = line(difference.to());
        if (from.equals(to) && !difference.from().equals(difference.to())) {
            return "expected and live differ in white space only";
        }
        int start = from.length() > LONGEST || to.length() > LONGEST ? Math.max(0, common(from, to) - BEFORE) : 0;
        return "expected " + cut(from, start) + ", live has " + cut(to, start);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static int common(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static String cut(String text, int start) {
        if (text.length() <= start) {
            return text.isEmpty() ? "none" : "… (ends here)";
        }
        int end = Math.min(text.length(), start + LONGEST);
        return (start > 0 ? "… " : "") + text.substring(start, end) + (end < text.length() ? " …" : "");
    }
}
