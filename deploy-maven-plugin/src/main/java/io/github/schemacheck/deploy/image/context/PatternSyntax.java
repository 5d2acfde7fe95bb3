package io.github.schemacheck.deploy.image.context;

/** Whether Go's {@code filepath.Match} takes a pattern; it refuses open brackets, empty ranges and a last backslash. */
final class PatternSyntax {
    private final String pattern;
    private int at;

    private PatternSyntax(String pattern) {
        this.pattern = pattern;
    }

    static boolean isValid(String pattern) {
        return new PatternSyntax(pattern).isValid();
    }

    private boolean isValid() {
        while (at < pattern.length()) {
            char each = pattern.charAt(at++);
            if (each == '\\') {
                at++;
            }
            if (at > pattern.length() || (each == '[' && !bracket())) {
                return false;
            }
        }
        return true;
    }

    private boolean bracket() {
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        for (int ranges = 0; at < pattern.length(); ranges++) {
            if (pattern.charAt(at) == ']' && ranges > 0) {
                at++;
                return true;
            }
            if (!character() || (at < pattern.length() && pattern.charAt(at) == '-' && !upper())) {
                return false;
            }
        }
        return false;
    }

    private boolean upper() {
        at++;
        return at < pattern.length() && character();
    }

    private boolean character() {
        char each = pattern.charAt(at++);
        if (each == '\\') {
            at++;
        }
        return each != '-' && each != ']' && at < pattern.length();
    }
}
