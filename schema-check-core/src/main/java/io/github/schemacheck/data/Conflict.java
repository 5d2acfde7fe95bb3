package io.github.schemacheck.data;

import io.github.schemacheck.schema.ExclusionConstraint;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.KeyColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What two rows of a table may not have together.
 *
 * @param elements two rows for which all of them are true exclude each other
 * @param predicate which rows count
 * @param period no row may have an empty value in the last element
 */
record Conflict(List<Element> elements, Optional<String> predicate, boolean period) {
    private static final String WITH = " WITH ";
    private static final String WHERE = " WHERE ";

    Conflict {
        elements = List.copyOf(elements);
    }

    /** Two values and the operator between them. */
    record Element(String expression, String operator) {
        static Element of(String text) {
            int with = text.lastIndexOf(WITH);
            return new Element(
                    KeyElement.of(text.substring(0, with)).expression(), text.substring(with + WITH.length()));
        }
    }

    static Conflict of(ExclusionConstraint constraint) {
        String text = constraint.definition();
        String elements = Deparsed.bracket(text, 0);
        int rest = text.indexOf(elements) + elements.length();
        int where = text.indexOf(WHERE, rest);
        return new Conflict(
                Deparsed.list(elements).stream().map(Element::of).toList(),
                where < 0 ? Optional.empty() : Optional.of(Deparsed.bracket(text, where)),
                false);
    }

    /** @param key one WITHOUT OVERLAPS */
    static Conflict of(KeyColumns key) {
        List<Element> elements = new ArrayList<>();
        int last = key.columns().size() - 1;
        for (int i = 0; i <= last; i++) {
            elements.add(new Element(
                    Identifier.quote(key.columns().get(i)),
                    i == last ? "OPERATOR(pg_catalog.&&)" : "OPERATOR(pg_catalog.=)"));
        }
        return new Conflict(elements, Optional.empty(), true);
    }
}
