package io.github.schemacheck.data;

import io.github.schemacheck.schema.ForeignKey;
import java.util.List;
import java.util.Optional;
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
            case GAP_PROBE -> gapProbe();
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

    /** The two ends are gaps without end; of an empty parent there is but one. */
    private String gapProbe() {
        String key = "c." + shape.pairs().get(0).child();
        String id = "p." + shape.pairs().get(0).parent();
        String from = "SELECT " + key + " FROM " + shape.child() + " c";
        String parent = " FROM " + shape.parent() + " p)";
        return "WITH g AS MATERIALIZED (" + gaps() + "),\no AS MATERIALIZED (SELECT " + key
                + ", pg_catalog.count(*) AS \"orphaned rows\" FROM (\nSELECT " + key + " FROM g JOIN " + shape.child()
                + " c ON " + key + " > g.before AND " + key + " < g.after\nUNION ALL " + from + " WHERE " + key
                + " < (SELECT pg_catalog.min(" + id + ")" + parent + "\nUNION ALL " + from + " WHERE " + key
                + " > (SELECT pg_catalog.max(" + id + ")" + parent + "\nUNION ALL " + from + " WHERE " + key
                + " IS NOT NULL AND NOT EXISTS (SELECT" + parent + "\n) c GROUP BY " + key + ")\n" + result();
    }

    /**
     * Keys without a parent from one id of the parent to another, as text.
     *
     * @param from empty for all before {@code to}
     * @param to the first id that does not count; empty for all from {@code from} on
     */
    String slice(Optional<String> from, Optional<String> to) {
        String key = "c." + shape.pairs().get(0).child();
        String id = "p." + shape.pairs().get(0).parent();
        String both = from.map(value -> " AND @ >= '" + value + "'::bigint").orElse("")
                + to.map(value -> " AND @ < '" + value + "'::bigint").orElse("");
        return "SELECT DISTINCT " + key + "::text FROM " + shape.child() + " c WHERE " + key + " IS NOT NULL"
                + both.replace("@", key) + " AND NOT EXISTS (SELECT FROM " + shape.parent() + " p WHERE "
                + equal(shape.pairs()) + both.replace("@", id) + ")";
    }

    /** @return a query for the id of the parent that is so many behind another; no row where there is none */
    String idBehind(Optional<String> from, long ids) {
        String id = "p." + shape.pairs().get(0).parent();
        return "SELECT " + id + "::text FROM " + shape.parent() + " p"
                + from.map(value -> " WHERE " + id + " >= '" + value + "'::bigint")
                        .orElse("") + " ORDER BY " + id
                + " OFFSET " + ids + " LIMIT 1";
    }

    private String result() {
        String texts = each(pair -> "o." + pair.child() + "::text");
        return "SELECT " + texts
                + ", o.\"orphaned rows\", (SELECT pg_catalog.sum(\"orphaned rows\") FROM o)::bigint\nFROM o"
                + " ORDER BY " + columns("o.") + " LIMIT " + Math.max(1, samples);
    }

    /**
     * The ids of an integer key of the parent as bits, 64 in a word: the last word before that has any, the word, and
     * its bits; of words that are not full or stand behind others without any. A window over all ids takes twice as
     * long.
     */
    String wordsWithGaps(long most) {
        String id = "p." + shape.pairs().get(0).parent() + "::bigint";
        return "SELECT g.before, g.word, g.ids FROM (SELECT pg_catalog.lag(w.word) OVER (ORDER BY w.word) AS before,"
                + " w.word, w.ids FROM (\nSELECT w.word, pg_catalog.bit_or(w.id) AS ids FROM (SELECT " + id
                + " >> 6 AS word, 1::bigint << (" + id + " & 63)::integer AS id FROM " + shape.parent()
                + " p OFFSET 0) w GROUP BY w.word\n) w) g WHERE g.ids <> -1 OR g.before + 1 < g.word"
                + " ORDER BY g.word LIMIT " + most;
    }

    /** @return the gaps of an integer key of the parent: the last id before and the first id after each */
    private String gaps() {
        String key = "p." + shape.pairs().get(0).parent();
        return "SELECT g.before, g.after FROM (SELECT pg_catalog.lag(" + key + ") OVER (ORDER BY " + key
                + ") AS before, " + key + " AS after FROM " + shape.parent()
                + " p) g WHERE g.before + 1 < g.after";
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
