package io.github.schemacheck.catalog;

import java.util.ArrayList;
import java.util.List;

/** The text form of an array of one dimension: {@code {a,"b c",NULL}}. */
final class ArrayLiteral {
    private ArrayLiteral() {}

    /** @return the elements; NULL, which none of our queries returns, as the text NULL */
    static List<String> elements(String literal) {
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < literal.length() - 1; i++) {
            char c = literal.charAt(i);
            if (c == '\\') {
                element.append(literal.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                elements.add(element.toString());
                element.setLength(0);
            } else {
                element.append(c);
            }
        }
        if (literal.length() > 2) {
            elements.add(element.toString());
        }
        return elements;
    }
}
