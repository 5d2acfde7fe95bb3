package io.github.schemacheck.deploy.image.dockerfile;

import java.util.ArrayList;
import java.util.List;

/** Takes the flags off the front of an instruction's text; {@code --} ends them. */
final class FlagReader {
    private final char escape;
    private final String text;
    private final List<Flag> flags = new ArrayList<>();
    private int at;

    FlagReader(String text, char escape) {
        this.text = text;
        this.escape = escape;
    }

    List<Flag> flags() {
        return flags;
    }

    /** @return what is behind the flags */
    String read() {
        skipSpaces();
        while (text.startsWith("--", at)) {
            String word = word();
            skipSpaces();
            if (word.equals("--")) {
                break;
            }
            NameValue flag = NameValue.of(word.substring(2));
            flags.add(new Flag(flag.name(), flag.value().orElse("")));
        }
        return text.substring(at).strip();
    }

    private void skipSpaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String word() {
        int start = at;
        char quote = 0;
        for (; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == escape) {
                at++;
            } else if (quote == 0 && Character.isWhitespace(each)) {
                break;
            } else if (quote == 0 && (each == '"' || each == '\'')) {
                quote = each;
            } else if (each == quote) {
                quote = 0;
            }
        }
        at = Math.min(at, text.length());
        return Words.unquoted(text.substring(start, at), escape);
    }
}
