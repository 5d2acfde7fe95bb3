package io.github.schemacheck.deploy.image.context;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A regular expression of Go in the words of Java, which read brackets and braces differently. */
final class GoRegex {
    private static final Pattern REPEAT = Pattern.compile("\\{\\d+(,\\d*)?}");
    private static final Pattern POSIX = Pattern.compile(
            "\\[:(\\^?)(alnum|alpha|ascii|blank|cntrl|digit|graph|lower" + "|print|punct|space|upper|xdigit):]");
    private static final String LETTERS_WITH_ONE_MEANING = "dDsSwWAzafnrt";

    /** For Java's a vertical tab is any vertical space, and letters of all languages are in words. */
    private static final Map<Character, String> LETTERS_WITH_ANOTHER = Map.of(
            'v', "\\x0B",
            'b', "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))",
            'B', "(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))");

    private static final Pattern HEXADECIMAL = Pattern.compile("x(\\p{XDigit}{2}|\\{\\p{XDigit}+})");
    private static final Pattern OCTAL = Pattern.compile("0[0-7]{0,2}|[1-7][0-7]{1,2}");

    private final String go;
    private final StringBuilder java = new StringBuilder();
    private int at;
    private boolean repeated;

    private GoRegex(String go) {
        this.go = go;
    }

    /** @throws IllegalArgumentException where Go refuses it, and for the rare escapes that Java has not */
    static String toJava(String go) {
        return new GoRegex(go).translate();
    }

    private String translate() {
        while (at < go.length()) {
            char each = go.charAt(at++);
            boolean repeats = each == '*' || each == '?' || each == '|';
            switch (each) {
                case '\\' -> java.append(escape());
                case '[' -> bracket();
                case ']', '}' -> java.append('\\').append(each);
                case '{' -> repeats = brace();
                default -> java.append(each);
            }
            repeated = repeats;
        }
        return java.toString();
    }

    private String escape() {
        Matcher hexadecimal = HEXADECIMAL.matcher(go).region(at, go.length());
        if (hexadecimal.lookingAt()) {
            at = hexadecimal.end();
            return "\\" + hexadecimal.group();
        }
        Matcher octal = OCTAL.matcher(go).region(at, go.length());
        if (octal.lookingAt()) {
            at = octal.end();
            return "\\x{" + Integer.toHexString(Integer.parseInt(octal.group(), 8)) + "}";
        }
        char each = go.charAt(at++);
        if (LETTERS_WITH_ANOTHER.containsKey(each)) {
            return String.valueOf(LETTERS_WITH_ANOTHER.get(each));
        }
        if (each > 127 || (Character.isLetterOrDigit(each) && LETTERS_WITH_ONE_MEANING.indexOf(each) < 0)) {
            throw new IllegalArgumentException(go);
        }
        return "\\" + each;
    }

    /** @return whether it repeats what is before it; Java does that also with what is repeated already */
    private boolean brace() {
        Matcher repeat = REPEAT.matcher(go).region(at - 1, go.length());
        if (!repeat.lookingAt()) {
            java.append("\\{");
            return false;
        }
        if (repeated) {
            throw new IllegalArgumentException(go);
        }
        java.append(repeat.group());
        at = repeat.end();
        return true;
    }

    /** An opening bracket in brackets is a plain character in Go, and so are most others. */
    private void bracket() {
        java.append('[');
        if (at < go.length() && go.charAt(at) == '^') {
            java.append('^');
            at++;
        }
        for (boolean first = true; at < go.length(); first = false) {
            if (go.charAt(at) == ']' && !first) {
                at++;
                java.append(']');
                return;
            }
            posix().ifPresentOrElse(java::append, this::range);
        }
        throw new IllegalArgumentException(go);
    }

    private Optional<String> posix() {
        Matcher named = POSIX.matcher(go).region(at, go.length());
        if (!named.lookingAt()) {
            return Optional.empty();
        }
        at = named.end();
        String name = named.group(2);
        String known = Map.of("ascii", "ASCII", "xdigit", "XDigit")
                .getOrDefault(name, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        return Optional.of((named.group(1).isEmpty() ? "\\p{" : "\\P{") + known + "}");
    }

    private void range() {
        String low = character();
        java.append(low);
        boolean range = at + 1 < go.length() && go.charAt(at) == '-' && go.charAt(at + 1) != ']';
        if (range) {
            at++;
            String high = character();
            if (high.charAt(high.length() - 1) < low.charAt(low.length() - 1)) {
                throw new IllegalArgumentException(go);
            }
            java.append('-').append(high);
        }
    }

    private String character() {
        char each = go.charAt(at++);
        if (each == '\\' && at < go.length()) {
            if ("bB".indexOf(go.charAt(at)) >= 0) {
                throw new IllegalArgumentException(go);
            }
            return escape();
        }
        boolean plain = Character.isLetterOrDigit(each) || each > 127;
        return plain ? "" + each : "\\" + each;
    }
}
