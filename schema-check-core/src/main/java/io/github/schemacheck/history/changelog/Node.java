package io.github.schemacheck.history.changelog;

import java.util.List;
import java.util.Optional;

/**
 * A part of a changelog, whatever the format of its file: an element of XML, an entry of YAML; attributes are children.
 *
 * @param text empty where it has none of its own
 * @param line from 1
 */
record Node(String name, Optional<String> text, List<Node> children, int line) {
    Node {
        children = List.copyOf(children);
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    /** Of a part, Liquibase reads the name without regard to case. */
    Optional<String> text(String child) {
        return children.stream()
                .filter(each -> each.name.equalsIgnoreCase(child))
                .findFirst()
                .flatMap(Node::text);
    }

    /** @return the texts of all children of that name, and of theirs, as a list in YAML has them */
    List<String> texts(String child) {
        return children.stream()
                .filter(each -> each.name.equalsIgnoreCase(child))
                .flatMap(each -> each.text.isPresent()
                        ? each.text.stream()
                        : each.children.stream().flatMap(item -> item.text.stream()))
                .toList();
    }

    boolean flag(String child, boolean usual) {
        return text(child).map(Boolean::parseBoolean).orElse(usual);
    }
}
