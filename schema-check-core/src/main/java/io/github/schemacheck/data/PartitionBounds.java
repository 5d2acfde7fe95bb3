package io.github.schemacheck.data;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which rows belong to a partition, as a condition on them.
 *
 * @param parent whose partitions they are
 * @param keys expressions in the order of the key
 */
record PartitionBounds(QualifiedName parent, List<String> keys) {
    private static final String LIST = "FOR VALUES IN ";
    private static final String RANGE = "FOR VALUES FROM ";
    private static final String TO = " TO (";

    /**
     * @param key as pg_get_partkeydef() renders it
     * @return empty where operators that are not the usual ones decide
     */
    static Optional<PartitionBounds> of(QualifiedName parent, String key) {
        List<KeyElement> elements = Deparsed.list(Deparsed.bracket(key, 0)).stream()
                .map(KeyElement::of)
                .toList();
        boolean usual = elements.stream().allMatch(element -> element.rest().isEmpty());
        List<String> keys = elements.stream().map(KeyElement::expression).toList();
        return usual ? Optional.of(new PartitionBounds(parent, keys)) : Optional.empty();
    }

    /** @param bounds as pg_get_expr(relpartbound) renders them, but for DEFAULT */
    String condition(String bounds) {
        if (bounds.startsWith(LIST)) {
            return oneOf(Deparsed.list(Deparsed.bracket(bounds, 0)));
        }
        if (bounds.startsWith(RANGE)) {
            List<String> from = Deparsed.list(Deparsed.bracket(bounds, 0));
            List<String> to = Deparsed.list(Deparsed.bracket(bounds, bounds.indexOf(TO)));
            String set = keys.stream().map(key -> key + " IS NOT NULL").collect(Collectors.joining(" AND "));
            return set + " AND " + bound(from, ">", "MAXVALUE") + " AND " + bound(to, "<", "MINVALUE");
        }
        String share = bounds.replaceAll("[^0-9,]", "");
        return "pg_catalog.satisfies_hash_partition(" + Identifier.literal(parent.toString())
                + "::pg_catalog.regclass, " + share + ", " + String.join(", ", keys) + ")";
    }

    private String oneOf(List<String> values) {
        List<String> some = new ArrayList<>(values);
        boolean none = some.remove("NULL");
        String in = some.isEmpty() ? "false" : keys.get(0) + " IN (" + String.join(", ", some) + ")";
        return none ? "(" + keys.get(0) + " IS NULL OR " + in + ")" : "(" + in + ")";
    }

    /**
     * What stands behind the first MINVALUE or MAXVALUE does not count.
     *
     * @param never the word that leaves out even the values before it
     */
    private String bound(List<String> values, String operator, String never) {
        int some = 0;
        while (some < values.size() && !isEnd(values.get(some))) {
            some++;
        }
        boolean whole = some == values.size();
        boolean without = whole ? operator.equals("<") : values.get(some).equals(never);
        if (some == 0) {
            return without ? "false" : "true";
        }
        return "(" + String.join(", ", keys.subList(0, some)) + ") " + operator + (without ? " (" : "= (")
                + String.join(", ", values.subList(0, some)) + ")";
    }

    private static boolean isEnd(String value) {
        return value.equals("MINVALUE") || value.equals("MAXVALUE");
    }
}
