package io.github.schemacheck.data;

import java.util.ArrayList;
import java.util.List;

/** Parts of SQL as the server renders it: without comments, dollar quotes and needless spaces. */
final class Deparsed {
    private Deparsed() {}

    /** @return what stands between commas that are in no quotes and brackets */
    static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i = next(text, i)) {
            char c = text.charAt(i);
            depth += depth(c);
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /** @return what stands in the bracket that opens first behind the index */
    static String bracket(String text, int from) {
        int open = text.indexOf('(', from);
        return text.substring(open + 1, close(text, open) - 1);
    }

    /** @return the index behind a name, a call or a bracket that begins there */
    static int operand(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != ' ') {
            i = text.charAt(i) == '(' ? close(text, i) : next(text, i);
        }
        return i;
    }

    /** @return the index behind the bracket that ends the one at {@code open} */
    private static int close(String text, int open) {
        int depth = 0;
        int i = open;
        while (i < text.length()) {
            depth += depth(text.charAt(i));
            i = next(text, i);
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("no bracket ends: " + text);
    }

    private static int depth(char c) {
        return switch (c) {
            case '(', '[' -> 1;
            case ')', ']' -> -1;
            default -> 0;
        };
    }

    /** A doubled quote ends one constant and begins the next: that comes to the same. */
    private static int next(String text, int at) {
        char c = text.charAt(at);
        if (c != '\'' && c != '"') {
            return at + 1;
        }
        int end = text.indexOf(c, at + 1);
        return end < 0 ? text.length() : end + 1;
    }
}
