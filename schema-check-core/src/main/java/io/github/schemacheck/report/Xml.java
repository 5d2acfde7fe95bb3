package io.github.schemacheck.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes XML, indented; every text in it can be anything. */
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** @param attributes names and values in turn */
    Xml open(String element, String... attributes) {
        start(element, attributes).append(">\n");
        depth++;
        return this;
    }

    Xml close(String element) {
        depth--;
        indent().append("</").append(element).append(">\n");
        return this;
    }

    Xml empty(String element, String... attributes) {
        start(element, attributes).append("/>\n");
        return this;
    }

    Xml text(String element, String text, String... attributes) {
        start(element, attributes)
                .append('>')
                .append(escaped(SafeText.text(text)))
                .append("</")
                .append(element)
                .append(">\n");
        return this;
    }

    private StringBuilder start(String element, String... attributes) {
        indent().append('<').append(element);
        pairs(attributes).forEach((name, value) -> out.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(SafeText.line(value)))
                .append('"'));
        return out;
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(depth));
    }

    private static Map<String, String> pairs(String... texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            pairs.put(texts[i], texts[i + 1]);
        }
        return pairs;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
