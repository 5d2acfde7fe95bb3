package io.github.schemacheck.history.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands as {@code name:value} on a line of a changelog in SQL. */
record SqlAttributes(String line, int number) {
    Optional<String> path() {
        return value("logicalFilePath", "\\S*").filter(text -> !text.isBlank());
    }

    boolean flag(String name) {
        return value(name, "\\w+").map(Boolean::parseBoolean).orElse(false);
    }

    Conditions conditions(Level level, boolean asksFirst, UnaryOperator<String> filled) {
        List<String> labels = new ArrayList<>(level.labels());
        quoted("labels").map(filled).filter(text -> !text.isBlank()).ifPresent(labels::add);
        return new Conditions(
                level.contexts(),
                filled.apply(context()),
                labels,
                value("dbms", "[^,][\\w!,]+").map(filled).orElse(""),
                level.ignored() || flag("ignore"),
                asksFirst);
    }

    /** @return as a changelog in XML says it */
    Node property() {
        List<Node> children = new ArrayList<>();
        value("name", "\\s*\\S++").ifPresent(text -> children.add(child("name", text)));
        value("value", "\\s*\\S+").ifPresent(text -> children.add(child("value", text)));
        value("global", "\\S+").ifPresent(text -> children.add(child("global", text)));
        value("dbms", "[^,][\\w!,]+").ifPresent(text -> children.add(child("dbms", text)));
        quoted("labels").ifPresent(text -> children.add(child("labels", text)));
        children.add(child("context", context()));
        return new Node("property", Optional.empty(), children, number);
    }

    private String context() {
        return quoted("contextFilter")
                .filter(text -> !text.isBlank())
                .or(() -> quoted("context"))
                .orElse("");
    }

    private Node child(String name, String text) {
        return new Node(name, Optional.of(text.strip()), List.of(), number);
    }

    private Optional<String> quoted(String name) {
        return value(name, "\".*?\"|\\S*")
                .map(text -> text.replaceFirst("^\"(.*)\"$", "$1").strip());
    }

    /** The last one on the line counts, whatever stands right before its name. */
    private Optional<String> value(String name, String form) {
        Matcher found = Pattern.compile(".*" + name + ":(" + form + ").*", Pattern.CASE_INSENSITIVE)
                .matcher(line);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
