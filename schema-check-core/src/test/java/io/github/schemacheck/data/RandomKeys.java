package io.github.schemacheck.data;

import java.util.List;
import java.util.Random;

/** Two tables with random rows and a foreign key that its triggers did not watch. */
final class RandomKeys {
    private static final List<String> TYPES = List.of(
            "integer", "bigint", "smallint", "text", "varchar(20)", "numeric", "date", "dom", "\"Mood\"", "ci", "uuid");

    private static final String TYPES_AND_SCHEMAS =
            """
                CREATE SCHEMA s; CREATE DOMAIN dom AS integer CHECK (value > -100000);
                CREATE TYPE "Mood" AS ENUM ('a', 'b', 'c', 'd', 'e', 'f');
                CREATE COLLATION folded (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
                CREATE DOMAIN ci AS text COLLATE folded;
                SET session_replication_role = replica;
                """;

    private final Random random;

    RandomKeys(long seed) {
        random = new Random(seed);
    }

    /** A script, and a query that says how many of the rows that it leaves to insert are orphans. */
    record Pair(String script, int columns, boolean full, boolean collated) {
        String expected() {
            String set = columns == 1
                    ? "c.a IS NOT NULL"
                    : full ? "(c.a IS NOT NULL OR c.\"B b\" IS NOT NULL)" : "c.a IS NOT NULL AND c.\"B b\" IS NOT NULL";
            String collate = collated ? " COLLATE \"C\"" : "";
            String equal = "p.x = c.a" + collate + (columns == 1 ? "" : " AND p.\"Y y\" = c.\"B b\"");
            return "SELECT count(*) FROM s.\"Child\" c WHERE " + set
                    + " AND NOT EXISTS (SELECT FROM public.parent p WHERE " + equal + ")";
        }
    }

    Pair next() {
        int columns = random.nextInt(3) == 0 ? 2 : 1;
        String type = TYPES.get(random.nextInt(TYPES.size()));
        String childType = type.equals("bigint") ? pick("integer", "smallint", "bigint") : type;
        boolean full = random.nextInt(3) == 0;
        boolean collated = type.equals("text") && random.nextInt(3) == 0;
        boolean partitioned = random.nextInt(4) == 0;
        String collate = collated ? " COLLATE \"C\"" : "";
        StringBuilder sql = new StringBuilder(TYPES_AND_SCHEMAS);
        String second = columns == 2 ? ", \"Y y\" integer" : "";
        sql.append("CREATE TABLE parent (x " + type + collate + second + ", PRIMARY KEY (x"
                + (columns == 2 ? ", \"Y y\"" : "") + "))" + (partitioned ? " PARTITION BY HASH (x)" : "") + ";\n");
        sql.append(partitioned ? partitions("parent", "public") : "");
        boolean childPartitioned = random.nextInt(4) == 0;
        sql.append("CREATE TABLE s.\"Child\" (id integer, a " + childType + ", \"B b\" integer)"
                + (childPartitioned ? " PARTITION BY HASH (id)" : "") + ";\n");
        sql.append(childPartitioned ? partitions("\"Child\"", "s") : "");
        fill(sql, type, childType, columns);
        index(sql, columns);
        sql.append("ALTER TABLE s.\"Child\" ADD CONSTRAINT \"the Key\" FOREIGN KEY (a"
                + (columns == 2 ? ", \"B b\"" : "") + ") REFERENCES parent" + (full ? " MATCH FULL" : "")
                + (random.nextBoolean() ? " DEFERRABLE" : "") + (childPartitioned ? "" : " NOT VALID") + ";\n");
        if (random.nextBoolean()) {
            sql.append("ANALYZE;");
        }
        return new Pair(sql.toString(), columns, full, collated);
    }

    /** Rows come after the key where the child is partitioned: such a key cannot be NOT VALID before PostgreSQL 18. */
    private void fill(StringBuilder sql, String type, String childType, int columns) {
        int parents = random.nextInt(60);
        int spread = 1 + random.nextInt(40);
        sql.append("INSERT INTO parent SELECT DISTINCT ON (1" + (columns == 2 ? ", 2" : "") + ") ")
                .append(value(type, "i % " + (spread + 5)))
                .append(columns == 2 ? ", i % 3" : "")
                .append(" FROM generate_series(1, " + parents + ") i;\n");
        int nulls = 2 + random.nextInt(9);
        sql.append("CREATE TABLE rows_to_come AS SELECT i AS id, CASE WHEN i % " + nulls + " <> 0 THEN ")
                .append(value(childType, "i % " + (spread + random.nextInt(10))))
                .append(" END AS a, CASE WHEN i % 7 <> 0 THEN i % 4 END AS b FROM generate_series(1, "
                        + random.nextInt(600) + ") i;\n");
    }

    private void index(StringBuilder sql, int columns) {
        String both = pick("(a, \"B b\")", "(\"B b\", a)", "(a DESC)");
        switch (random.nextInt(4)) {
            case 0 -> sql.append("CREATE INDEX ON s.\"Child\" " + (columns == 2 ? both : "(a)") + ";\n");
            case 1 -> sql.append("CREATE INDEX ON s.\"Child\" (a) WHERE a IS NOT NULL;\n");
            case 2 -> sql.append("CREATE INDEX ON s.\"Child\" (a) INCLUDE (\"B b\");\n");
            default -> sql.append("-- no index\n");
        }
    }

    private static String partitions(String table, String schema) {
        String text = "";
        for (int i = 0; i < 3; i++) {
            String name = schema + ".part_" + table.replace("\"", "") + i;
            text += "CREATE TABLE " + name + " PARTITION OF " + schema + "." + table
                    + " FOR VALUES WITH (MODULUS 3, REMAINDER " + i + ");\n";
        }
        return text;
    }

    private static String value(String type, String number) {
        return switch (type) {
            case "text", "varchar(20)" -> "('k' || " + number + ")::" + type;
            case "ci" -> "(CASE WHEN i % 2 = 0 THEN 'K' ELSE 'k' END || " + number + ")::text COLLATE folded";
            case "date" -> "date '2026-01-01' + (" + number + ")";
            case "\"Mood\"" -> "(ARRAY['a','b','c','d','e','f']::\"Mood\"[])[1 + (" + number + ") % 6]";
            case "uuid" -> "md5((" + number + ")::text)::uuid";
            default -> "(" + number + " - 3)::" + type;
        };
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }
}
