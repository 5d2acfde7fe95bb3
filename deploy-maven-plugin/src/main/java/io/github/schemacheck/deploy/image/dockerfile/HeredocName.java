package io.github.schemacheck.deploy.image.dockerfile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What announces a heredoc: {@code <<EOF}, {@code <<-"EOF"}, {@code 3<<EOF}. */
record HeredocName(String name, int descriptor, boolean expands, boolean chomps) {
    private static final Pattern FORM = Pattern.compile("(\\d{0,9})<<(-?)\\s*([^<]+)");

    /** {@code << EOF}, with a space, is one announcement as well. */
    private static final Pattern SPACE = Pattern.compile("<<(-?)\\s+(?=[^\\s<-])");

    /** @return all that a line announces, in order; what stands in quotes announces nothing */
    static List<HeredocName> in(String line) {
        return Words.of(SPACE.matcher(line).replaceAll("<<$1"), '\\').stream()
                .flatMap(word -> parse(word).stream())
                .toList();
    }

    static Optional<HeredocName> parse(String word) {
        Matcher form = FORM.matcher(word);
        if (!form.matches()) {
            return Optional.empty();
        }
        String written = form.group(3);
        String name = Words.unquoted(written, '\\');
        if (name.isBlank() || name.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        boolean quoted = written.contains("\"") || written.contains("'");
        int descriptor = form.group(1).isEmpty() ? 0 : Integer.parseInt(form.group(1));
        return Optional.of(
                new HeredocName(name, descriptor, !quoted, !form.group(2).isEmpty()));
    }

    boolean endsAt(String line) {
        return name.equals(chomps ? line.replaceFirst("^\t+", "") : line);
    }

    Heredoc with(String content) {
        return new Heredoc(name, descriptor, expands, chomps, content);
    }
}
