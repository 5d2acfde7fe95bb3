package io.github.schemacheck.diff;

import io.github.schemacheck.schema.RecordShape;
import io.github.schemacheck.schema.RecordShape.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The properties in which two records of one class differ, nested records flattened. */
final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(Record from, Record to) {
        Differences differences = new Differences();
        differences.compareParts("", from, to);
        return differences.found;
    }

    private void compareParts(String path, Object from, Object to) {
        for (Component part : RecordShape.of(from.getClass()).components()) {
            String property = path.isEmpty() ? part.name() : path + "." + part.name();
            compare(property, part.in(from), part.in(to));
        }
    }

    private void compare(String property, Object from, Object to) {
        if (from.equals(to)) {
            return;
        }
        if (from instanceof Optional<?> before && to instanceof Optional<?> after) {
            compareOptional(property, before, after);
        } else if (from.getClass() == to.getClass() && RecordShape.hasParts(from.getClass())) {
            compareParts(property, from, to);
        } else if (from instanceof List<?> before && to instanceof List<?> after) {
            compareLists(property, before, after);
        } else {
            found.add(new Difference(property, ValueText.text(from), ValueText.text(to)));
        }
    }

    private void compareOptional(String property, Optional<?> from, Optional<?> to) {
        if (from.isPresent() && to.isPresent()) {
            compare(property, from.get(), to.get());
        } else {
            found.add(new Difference(property, ValueText.text(from), ValueText.text(to)));
        }
    }

    private void compareLists(String property, List<?> from, List<?> to) {
        if (from.size() == to.size()) {
            List<List<Difference>> each = new ArrayList<>();
            for (int i = 0; i < from.size(); i++) {
                each.add(ofElements(from.get(i), to.get(i)));
            }
            List<Difference> names = each.stream().flatMap(List::stream).toList();
            if (names.stream().allMatch(d -> d.property().equals("name"))) {
                String before = names.stream().map(Difference::from).collect(ValueText.LIST);
                String after = names.stream().map(Difference::to).collect(ValueText.LIST);
                found.add(new Difference(property + ".name", before, after));
                return;
            }
        }
        found.add(ValueText.lists(property, from, to));
    }

    /** A name-only difference (of the CHECK of a domain) is a property of its own, as names may be cosmetic. */
    private static List<Difference> ofElements(Object from, Object to) {
        boolean parts = from.getClass() == to.getClass() && RecordShape.hasParts(from.getClass());
        if (parts && from instanceof Record before && to instanceof Record after) {
            return between(before, after);
        }
        return from.equals(to) ? List.of() : List.of(new Difference("", "", ""));
    }
}
