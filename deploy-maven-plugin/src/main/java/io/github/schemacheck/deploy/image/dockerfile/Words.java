package io.github.schemacheck.deploy.image.dockerfile;

import java.util.ArrayList;
import java.util.List;

/** Splits at white space that is neither quoted nor escaped; quotes and escapes stay in the words. */
final class Words {
    private final String text;
    private final char escape;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private char quote;

    private Words(String text, char escape) {
        this.text = text;
        this.escape = escape;
    }

    static List<String> of(String text, char escape) {
        return new Words(text, escape).split();
    }

    private List<String> split() {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == escape && quote != '\'' && at + 1 < text.length()) {
                word.append(each).append(text.charAt(++at));
            } else if (Character.isWhitespace(each) && quote == 0) {
                end();
            } else {
                quote(each);
                word.append(each);
            }
        }
        end();
        return words;
    }

    private void quote(char each) {
        if (quote == 0 && (each == '"' || each == '\'')) {
            quote = each;
        } else if (each == quote) {
            quote = 0;
        }
    }

    private void end() {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** @return without the quotes and escapes of a shell */
    static String unquoted(String word, char escape) {
        StringBuilder plain = new StringBuilder();
        char quote = 0;
        for (int at = 0; at < word.length(); at++) {
            char each = word.charAt(at);
            if (each == escape && quote != '\'' && at + 1 < word.length()) {
                plain.append(word.charAt(++at));
            } else if (quote == 0 && (each == '"' || each == '\'')) {
                quote = each;
            } else if (each == quote) {
                quote = 0;
            } else {
                plain.append(each);
            }
        }
        return plain.toString();
    }
}
