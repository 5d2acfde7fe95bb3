package io.github.schemacheck.report;

import io.github.schemacheck.check.Severity;

/** ANSI colours of terminals. */
enum Colour {
    RED(31),
    YELLOW(33),
    CYAN(36),
    GREEN(32);

    private final int code;

    Colour(int code) {
        this.code = code;
    }

    static Colour of(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case INFO -> CYAN;
        };
    }

    String paint(String text, ReportStyle style) {
        return style.colour() ? "\u001b[1;" + code + "m" + text + "\u001b[0m" : text;
    }
}
