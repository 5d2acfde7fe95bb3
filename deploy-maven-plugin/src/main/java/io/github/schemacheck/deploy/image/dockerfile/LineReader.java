package io.github.schemacheck.deploy.image.dockerfile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Joins continued lines and leaves out comments, also those between continued lines. Empty lines there do not end the
 * instruction either, though BuildKit warns of them.
 */
final class LineReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<String> lines;
    private final DirectiveReader directives;
    private int read;

    LineReader(String text, DirectiveReader directives) {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        this.lines = content.lines().toList();
        this.directives = directives;
    }

    /** @return how many lines were read, which is the number of the last one */
    int line() {
        return read;
    }

    /** @return the next line as it stands; empty at the end */
    Optional<String> raw() {
        return read < lines.size() ? Optional.of(lines.get(read++)) : Optional.empty();
    }

    /** @return the next instruction on one line; empty at the end */
    Optional<Logical> next() {
        while (read < lines.size()) {
            String line = lines.get(read++).stripLeading();
            directives.offer(line, read);
            if (!line.isEmpty() && !line.startsWith("#")) {
                return Optional.of(joined(line));
            }
        }
        return Optional.empty();
    }

    /** @param first the line on which it begins */
    record Logical(int first, String text) {}

    private Logical joined(String start) {
        int first = read;
        Pattern end = Pattern.compile("(?:(?<=[^E])|^)E[ \t]*$".replace("E", "\\" + directives.escape()));
        StringBuilder joined = new StringBuilder(end.matcher(start).replaceFirst(""));
        boolean open = end.matcher(start).find();
        while (open && read < lines.size()) {
            String line = lines.get(read++);
            String bare = line.stripLeading();
            if (!bare.isEmpty() && !bare.startsWith("#")) {
                open = end.matcher(line).find();
                joined.append(end.matcher(line).replaceFirst(""));
            }
        }
        return new Logical(first, joined.toString());
    }
}
