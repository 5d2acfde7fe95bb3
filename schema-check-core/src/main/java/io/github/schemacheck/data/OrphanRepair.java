package io.github.schemacheck.data;

import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * SQL for people to see and mend the orphans of a key; nothing here is ever run by this project.
 *
 * @param child the table with the key, as it stands behind FROM
 * @param parent likewise
 * @param equal for each column of the key, when it is that of the parent {@code p}
 */
public record OrphanRepair(ForeignKey key, String child, String parent, List<String> equal) {
    private static final int LONGEST_NAME = 63;
    private static final String USUAL = "OPERATOR(pg_catalog.=)";

    public OrphanRepair {
        equal = List.copyOf(equal);
    }

    /** As the rows were counted: by the operators, casts and collations of the key itself. */
    static OrphanRepair of(ForeignKey key, KeyShape shape) {
        List<String> equal = shape.pairs().stream()
                .map(pair -> pair.equal().replace(USUAL, "="))
                .toList();
        return new OrphanRepair(key, shape.child(), shape.parent(), equal);
    }

    /**
     * Of a key that the server does not have, or of which no row was read.
     *
     * @param partitioned whether the table with the key is: else its rows are meant without what inherits from it
     */
    public static OrphanRepair plain(ForeignKey key, boolean partitioned) {
        List<String> theirs = key.references().columns();
        List<String> equal = IntStream.range(0, theirs.size())
                .mapToObj(i -> "p." + Identifier.quote(theirs.get(i)) + " = c."
                        + Identifier.quote(key.columns().get(i)))
                .toList();
        String child = (partitioned ? "" : "ONLY ") + key.table();
        return new OrphanRepair(key, child, key.references().table().toString(), equal);
    }

    /** @return a query for all orphans */
    public String see() {
        return "SELECT c.* FROM " + child + " c WHERE " + orphan() + ";";
    }

    /** @return what moves the orphans to a table of their own; one statement does, so that no row gets lost between */
    public String quarantine() {
        QualifiedName shelf =
                new QualifiedName(key.table().schema(), shelf(key.table().name()));
        return "CREATE TABLE IF NOT EXISTS " + shelf + " AS SELECT c.* FROM " + child + " c WITH NO DATA;\n"
                + "WITH moved AS (DELETE FROM " + child + " c WHERE " + orphan() + " RETURNING c.*)\n  INSERT INTO "
                + shelf + " SELECT * FROM moved;";
    }

    /** @param nullable the columns of the key that may be NULL; not empty */
    public String setNull(List<String> nullable) {
        String set = nullable.stream()
                .map(column -> Identifier.quote(column) + " = NULL")
                .collect(Collectors.joining(", "));
        return "UPDATE " + child + " c SET " + set + " WHERE " + orphan() + ";";
    }

    /** @return a statement that deletes them; a self reference may need it again until it deletes nothing */
    public String delete() {
        return "DELETE FROM " + child + " c WHERE " + orphan() + ";";
    }

    private String orphan() {
        String or = key.references().match() == ForeignKey.Match.FULL ? " OR " : " AND ";
        String given = each(i -> "c." + mine(i) + " IS NOT NULL", or);
        return (given.contains(" OR ") ? "(" + given + ")" : given) + " AND NOT " + hasParent();
    }

    private String hasParent() {
        if (!key.references().period()) {
            return "EXISTS (SELECT FROM " + parent + " p WHERE " + String.join(" AND ", equal) + ")";
        }
        int last = equal.size() - 1;
        return "coalesce(c." + mine(last) + " <@ (SELECT range_agg(p."
                + Identifier.quote(key.references().columns().get(last)) + ") FROM " + parent + " p WHERE "
                + String.join(" AND ", equal.subList(0, last)) + "), false)";
    }

    private String each(IntFunction<String> text, String between) {
        return IntStream.range(0, key.columns().size()).mapToObj(text).collect(Collectors.joining(between));
    }

    private String mine(int i) {
        return Identifier.quote(key.columns().get(i));
    }

    private static String shelf(String table) {
        String name = table;
        while ((name + "_orphans").getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_NAME) {
            name = name.substring(0, name.length() - 1);
        }
        return name + "_orphans";
    }
}
