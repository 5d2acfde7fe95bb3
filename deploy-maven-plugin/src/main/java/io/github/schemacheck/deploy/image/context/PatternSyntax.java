package io.github.schemacheck.deploy.image.context;

/**
 * Whether the engine takes a pattern: it asks Go's {@code filepath.Match} whether the pattern matches a dot. That
 * refuses open brackets, empty ranges and a last backslash, but does not look behind a star that cannot help any more.
 */
final class PatternSyntax {
    private final String pattern;
    private int at;
    private boolean matchesDot;

    private PatternSyntax(String pattern) {
        this.pattern = pattern;
    }

    static boolean isValid(String pattern) {
        return new PatternSyntax(pattern).isValid();
    }

    private boolean isValid() {
        boolean dot = true;
        while (at < pattern.length()) {
            while (at < pattern.length() && pattern.charAt(at) == '*') {
                at++;
            }
            int characters = 0;
            while (at < pattern.length() && pattern.charAt(at) != '*') {
                if (!character()) {
                    return false;
                }
                characters++;
            }
            if (characters != 1 || !matchesDot || !dot) {
                return true;
            }
            dot = false;
        }
        return true;
    }

    /** Of the pattern: one character, a question mark or brackets. */
    private boolean character() {
        char each = pattern.charAt(at++);
        if (each == '[') {
            return bracket();
        }
        if (each == '\\') {
            if (at == pattern.length()) {
                return false;
            }
            each = pattern.charAt(at++);
            matchesDot = each == '.';
        } else {
            matchesDot = each == '.' || each == '?';
        }
        return true;
    }

    private boolean bracket() {
        boolean negated = at < pattern.length() && pattern.charAt(at) == '^';
        at += negated ? 1 : 0;
        matchesDot = negated;
        for (int ranges = 0; at < pattern.length(); ranges++) {
            if (pattern.charAt(at) == ']' && ranges > 0) {
                at++;
                return true;
            }
            int low = bound();
            int high = low;
            if (low >= 0 && at < pattern.length() && pattern.charAt(at) == '-') {
                at++;
                high = at < pattern.length() ? bound() : -1;
            }
            if (low < 0 || high < 0) {
                return false;
            }
            if (low <= '.' && '.' <= high) {
                matchesDot = !negated;
            }
        }
        return false;
    }

    /** @return negative where there is none */
    private int bound() {
        char each = pattern.charAt(at++);
        if (each == '-' || each == ']') {
            return -1;
        }
        if (each == '\\' && at < pattern.length()) {
            each = pattern.charAt(at++);
        }
        return at < pattern.length() ? each : -1;
    }
}
