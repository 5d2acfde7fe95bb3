package io.github.schemacheck.deploy.image.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Directives are comments at the very top; after the first line that is none, all the others are comments. */
final class DirectiveReader {
    private static final Pattern FORM = Pattern.compile("([a-zA-Z][a-zA-Z0-9]*)\\s*=\\s*(.+?)\\s*");
    private static final Set<String> KNOWN = Set.of("syntax", "escape", "check");

    private final Source source;
    private final List<Directive> found = new ArrayList<>();
    private char escape = '\\';
    private boolean done;

    DirectiveReader(Source source) {
        this.source = source;
    }

    List<Directive> found() {
        return List.copyOf(found);
    }

    char escape() {
        return escape;
    }

    void offer(String line, int number) {
        Matcher form = FORM.matcher(line.startsWith("#") ? line.substring(1).stripLeading() : "");
        String name = form.matches() ? form.group(1).toLowerCase(Locale.ROOT) : "";
        if (done || !KNOWN.contains(name)) {
            done = true;
            return;
        }
        if (found.stream().anyMatch(each -> each.name().equals(name))) {
            throw source.problem(number, "the directive " + name + " stands here twice.", "keep one of them.");
        }
        String value = form.group(2);
        found.add(new Directive(number, name, value));
        if (name.equals("escape")) {
            escape(value, number);
        }
    }

    private void escape(String value, int number) {
        if (!value.equals("\\") && !value.equals("`")) {
            throw source.problem(
                    number, "the escape character cannot be \"" + value + "\".", "set it to \\ or to a backtick.");
        }
        escape = value.charAt(0);
    }
}
