package io.github.schemacheck.report;

/** Texts that mean themselves in Markdown, in a cell of a table too. */
final class Markdown {
    private Markdown() {}

    /** @return one line in which every sign that Markdown or HTML could take for its own is a reference */
    static String text(String text) {
        StringBuilder out = new StringBuilder();
        SafeText.line(text).codePoints().forEach(c -> {
            if (c < 0x80 && !Character.isLetterOrDigit(c) && " .,()-".indexOf(c) < 0) {
                out.append("&#").append(c).append(';');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** @return lines as they are, to be copied */
    static String block(String text) {
        String escaped =
                SafeText.text(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<pre>\n" + escaped.stripTrailing() + "\n</pre>\n";
    }
}
