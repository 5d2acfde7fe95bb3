package io.github.schemacheck.report;

import java.util.List;
import java.util.function.Consumer;

/** Text for a console: wrapped at 100 columns, lists cut where they are long. */
final class Lines {
    static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();
    private final ReportStyle style;

    Lines(ReportStyle style) {
        this.style = style;
    }

    /** Wraps between words; continued lines stand where the first one's text begins. */
    Lines wrapped(String indent, String content) {
        for (String line : content.lines().toList()) {
            StringBuilder row = new StringBuilder(indent);
            for (String word : line.split(" ", -1)) {
                if (row.length() > indent.length() && row.length() + 1 + word.length() > WIDTH) {
                    raw(row.toString());
                    row = new StringBuilder(indent);
                }
                row.append(row.length() > indent.length() ? " " : "").append(word);
            }
            raw(row.toString());
        }
        return this;
    }

    /** What is to be pasted is never wrapped. */
    Lines pasted(String indent, String content) {
        content.lines().forEach(line -> raw(indent + line));
        return this;
    }

    Lines raw(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    Lines blank() {
        return raw("");
    }

    <T> Lines list(List<T> items, Consumer<T> each) {
        items.stream().limit(style.limit()).forEach(each);
        int more = items.size() - style.limit();
        return more > 0 ? raw("  … and " + more + " more, all in " + style.jsonFile()) : this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
