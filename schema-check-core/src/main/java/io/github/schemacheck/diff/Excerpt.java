package io.github.schemacheck.diff;

/** Two texts in one line each, cut to where they differ: function bodies are too long to find one word in. */
record Excerpt(String from, String to) {
    private static final int SHORT = 100;
    private static final int AROUND = 25;

    static Excerpt of(String from, String to) {
        String before = oneLine(from);
        String after = oneLine(to);
        if (before.equals(after)) {
            return new Excerpt(visible(from), visible(to));
        }
        int shorter = Math.min(before.length(), after.length());
        if (Math.max(before.length(), after.length()) <= SHORT) {
            return new Excerpt(shown(before), shown(after));
        }
        int start = commonStart(before, after);
        int end = commonEnd(before, after, shorter - start);
        return new Excerpt(cut(before, start, end), cut(after, start, end));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Only white space differs, so it is shown. */
    private static String visible(String text) {
        return shown(text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r"));
    }

    private static int commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static int commonEnd(String one, String other, int atMost) {
        int length = 0;
        while (length < atMost && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
            length++;
        }
        return length;
    }

    private static String cut(String text, int start, int end) {
        int first = start > AROUND ? Math.max(text.lastIndexOf(' ', start - AROUND) + 1, start - 2 * AROUND) : 0;
        int different = text.length() - end;
        int blank = text.indexOf(' ', Math.min(different + AROUND, text.length()));
        int last = blank < 0 ? text.length() : Math.min(blank, different + 2 * AROUND);
        String middle = text.substring(first, last);
        return shown((first > 0 ? "… " : "") + middle + (last < text.length() ? " …" : ""));
    }

    private static String shown(String text) {
        return text.isEmpty() ? "(none)" : text;
    }
}
