package io.github.schemacheck.data;

import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQL for people to see and mend the orphans of a key; nothing here is ever run by this project. */
public final class OrphanRepair {
    private static final int LONGEST_NAME = 63;
    private final ForeignKey key;
    private final String child;

    /** @param partitioned whether the table with the key is: else its rows are meant without what inherits from it */
    public OrphanRepair(ForeignKey key, boolean partitioned) {
        this.key = key;
        this.child = (partitioned ? "" : "ONLY ") + key.table();
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

    /** ONLY is left out for the parent, so that the text is right for partitioned ones; few parents are inherited. */
    private String hasParent() {
        int last = key.columns().size() - 1;
        if (!key.references().period()) {
            return "EXISTS (SELECT FROM " + key.references().table() + " p WHERE " + each(this::equal, " AND ") + ")";
        }
        String equal = IntStream.range(0, last).mapToObj(this::equal).collect(Collectors.joining(" AND "));
        return "coalesce(c." + mine(last) + " <@ (SELECT range_agg(p." + theirs(last) + ") FROM "
                + key.references().table() + " p WHERE " + equal + "), false)";
    }

    private String equal(int i) {
        return "p." + theirs(i) + " = c." + mine(i);
    }

    private String each(Function<Integer, String> text, String between) {
        return IntStream.range(0, key.columns().size()).mapToObj(text::apply).collect(Collectors.joining(between));
    }

    private String mine(int i) {
        return Identifier.quote(key.columns().get(i));
    }

    private String theirs(int i) {
        return Identifier.quote(key.references().columns().get(i));
    }

    private static String shelf(String table) {
        String name = table;
        while ((name + "_orphans").getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_NAME) {
            name = name.substring(0, name.length() - 1);
        }
        return name + "_orphans";
    }
}
