package io.github.schemacheck.data;

import io.github.schemacheck.schema.ForeignKey;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The queries of each strategy. All give rows of the key's columns as text, the rows with that key, and the rows in
 * all: one pass gives count and samples.
 */
record OrphanSql(KeyShape shape, int samples) {

    /** @return the query of a strategy; {@link Strategy#GAPS} has its own */
    String query(Strategy strategy) {
        return switch (strategy) {
            case SKIP_SCAN -> skipScan();
            case DISTINCT_FIRST -> distinctFirst();
            case HASH, MERGE, PROBE, GAPS -> counted(predicate());
        };
    }

    /** @return a query for the orphans that a condition on {@code c} describes */
    String counted(String predicate) {
        return "WITH o AS MATERIALIZED (SELECT " + columns("c.") + ", pg_catalog.count(*) AS \"orphaned rows\"\nFROM "
                + shape.child() + " c\nWHERE " + predicate + "\nGROUP BY " + columns("c.") + ")\n" + result();
    }

    /** @return the condition for a row of {@code c} to be an orphan */
    String predicate() {
        return shape.period() ? periodPredicate() : relevant() + "\nAND " + noParent();
    }

    /**
     * MATCH SIMPLE says nothing about a row with any NULL. MATCH FULL allows all NULL only: a mixed row equals no
     * parent and so is found as an orphan, as it should.
     */
    private String relevant() {
        String word = shape.match() == ForeignKey.Match.FULL ? " OR " : " AND ";
        return shape.pairs().stream()
                .map(pair -> "c." + pair.child() + " IS NOT NULL")
                .collect(Collectors.joining(word, "(", ")"));
    }

    private String noParent() {
        return "NOT EXISTS (SELECT FROM " + shape.parent() + " p WHERE " + equal(shape.pairs()) + ")";
    }

    private String periodPredicate() {
        KeyShape.Pair period = shape.pairs().get(shape.pairs().size() - 1);
        String mine = "c." + period.child();
        String theirs = "p." + period.parent();
        return relevant() + "\nAND NOT coalesce(" + mine + " OPERATOR(pg_catalog.<@) (SELECT pg_catalog.range_agg("
                + theirs + ") FROM " + shape.parent() + " p WHERE "
                + equal(shape.pairs().subList(0, shape.pairs().size() - 1)) + " AND " + theirs
                + " OPERATOR(pg_catalog.&&) " + mine + "), false)";
    }

    private static String equal(List<KeyShape.Pair> pairs) {
        return pairs.stream().map(KeyShape.Pair::equal).collect(Collectors.joining(" AND "));
    }

    private String distinctFirst() {
        return "WITH o AS MATERIALIZED (SELECT " + columns("c.") + ", c.\"orphaned rows\" FROM (SELECT " + columns("c.")
                + ", pg_catalog.count(*) AS \"orphaned rows\" FROM " + shape.child() + " c WHERE " + relevant()
                + " GROUP BY " + columns("c.") + " OFFSET 0) c\nWHERE " + noParent() + ")\n" + result();
    }

    private String skipScan() {
        String key = shape.pairs().get(0).child();
        String next = "SELECT c." + key + " FROM " + shape.child() + " c WHERE c." + key;
        return "WITH RECURSIVE k(" + key + ") AS ((" + next + " IS NOT NULL ORDER BY c." + key + " LIMIT 1)\n"
                + "UNION ALL SELECT (" + next + " > k." + key + " ORDER BY c." + key + " LIMIT 1) FROM k WHERE k."
                + key + " IS NOT NULL),\no AS MATERIALIZED (SELECT c." + key
                + ", (SELECT pg_catalog.count(*) FROM " + shape.child() + " r WHERE r." + key + " = c." + key
                + ") AS \"orphaned rows\" FROM k c WHERE c." + key + " IS NOT NULL AND " + noParent() + ")\n"
                + result();
    }

    private String result() {
        String texts = each(pair -> "o." + pair.child() + "::text");
        return "SELECT " + texts
                + ", o.\"orphaned rows\", (SELECT pg_catalog.sum(\"orphaned rows\") FROM o)::bigint\nFROM o"
                + " ORDER BY " + columns("o.") + " LIMIT " + Math.max(1, samples);
    }

    /** @return the gaps of an integer key of the parent: the last id before and the first id after each */
    String gaps() {
        String key = "p." + shape.pairs().get(0).parent();
        return "SELECT g.before, g.after FROM (SELECT pg_catalog.lag(" + key + ") OVER (ORDER BY " + key
                + ") AS before, " + key + " AS after FROM " + shape.parent()
                + " p) g WHERE g.before + 1 < g.after LIMIT "
                + (ScanChoice.MOST_GAPS + 1);
    }

    String parentRange() {
        String key = "p." + shape.pairs().get(0).parent();
        return "SELECT pg_catalog.min(" + key + "), pg_catalog.max(" + key + ") FROM " + shape.parent() + " p";
    }

    private String columns(String prefix) {
        return each(pair -> prefix + pair.child());
    }

    private String each(Function<KeyShape.Pair, String> text) {
        return IntStream.range(0, shape.pairs().size())
                .mapToObj(i -> text.apply(shape.pairs().get(i)))
                .collect(Collectors.joining(", "));
    }
}
