package io.github.schemacheck.data;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The question whether rows keep a promise.
 *
 * @param columns names of what {@code query} returns before the number of rows; empty for a query that fails where the
 *     promise is broken
 * @param query bounded
 * @param all the same without a bound, for people
 */
record PromiseSql(List<String> columns, String query, String all) {
    /** Rows, or values that are there more than once, are counted no further. */
    static final int MOST = 10_000;

    private static final int SAMPLES = 3;

    /** @return empty where there is no such question */
    static Optional<PromiseSql> of(Schema live, PromiseToTry wanted) {
        Promise promise = wanted.promise();
        if (promise instanceof Promise.NoDuplicates unique) {
            return Optional.of(duplicates(PromisedTable.of(live, wanted, false), unique));
        }
        if (promise instanceof Promise.Holds holds) {
            PromisedTable table = PromisedTable.of(live, wanted, !holds.check().noInherit());
            return Optional.of(rows(table, "(" + holds.check().expression() + ") IS FALSE"));
        }
        PromisedTable table = PromisedTable.of(live, wanted, true);
        if (promise instanceof Promise.NoConflicts conflicts) {
            return Optional.of(conflicts(PromisedTable.of(live, wanted, false), conflicts.conflict()));
        }
        if (promise instanceof Promise.NoneLike none) {
            return Optional.of(rows(table, none.broken()));
        }
        if (promise instanceof Promise.NoNulls required) {
            return Optional.of(rows(table, Identifier.quote(required.column().name()) + " IS NULL"));
        }
        if (promise instanceof Promise.Filled) {
            return Optional.of(rows(table, "true"));
        }
        return promise instanceof Promise.Fits fits ? fits(table, fits, live.serverMajor()) : Optional.empty();
    }

    private static Optional<PromiseSql> fits(PromisedTable table, Promise.Fits fits, int major) {
        String column = Identifier.quote(fits.from().name());
        String type = fits.to().type().name();
        return Optional.of(Misfit.condition(column, fits.from().type().name(), type, major)
                .map(condition -> rows(table, condition))
                .orElseGet(() -> tried("SELECT pg_catalog.count(" + column + "::" + type + ") FROM " + table.from())));
    }

    private static PromiseSql rows(PromisedTable table, String broken) {
        String values = table.key().stream()
                .map(name -> Identifier.quote(name) + "::text")
                .collect(Collectors.joining(", "));
        String from = " FROM " + table.from() + " WHERE " + broken;
        return new PromiseSql(table.key(), some("SELECT " + values + ", 1 AS rows" + from), "SELECT *" + from + ";");
    }

    private static PromiseSql duplicates(PromisedTable table, Promise.NoDuplicates unique) {
        List<String> where = new ArrayList<>();
        unique.predicate().ifPresent(where::add);
        if (unique.nullsDistinct()) {
            unique.keys().forEach(key -> where.add(key + " IS NOT NULL"));
        }
        String keys = String.join(", ", unique.keys());
        String values = unique.keys().stream().map(key -> "(" + key + ")::text").collect(Collectors.joining(", "));
        String condition = where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where);
        String from = ", pg_catalog.count(*) AS rows FROM " + table.from() + condition + " GROUP BY " + keys
                + " HAVING pg_catalog.count(*) > 1";
        return new PromiseSql(unique.keys(), some("SELECT " + values + from), "SELECT " + keys + from + ";");
    }

    /** Each row with all others, by numbers of their own: neither ctid nor a key tells the rows of any table apart. */
    private static PromiseSql conflicts(PromisedTable table, Conflict conflict) {
        List<String> columns = new ArrayList<>(List.of("pg_catalog.row_number() OVER () AS \"row number\""));
        table.key().forEach(name -> columns.add(Identifier.quote(name) + "::text AS " + value(name)));
        List<String> same = new ArrayList<>();
        for (Conflict.Element element : conflict.elements()) {
            String name = "\"element " + same.size() + "\"";
            columns.add("(" + element.expression() + ") AS " + name);
            same.add("a." + name + " " + element.operator() + " b." + name);
        }
        String all = "WITH r AS MATERIALIZED (SELECT " + String.join(", ", columns) + " FROM " + table.from()
                + conflict.predicate().map(only -> " WHERE " + only).orElse("") + ")\nSELECT ";
        String values = table.key().stream().map(name -> "a." + value(name)).collect(Collectors.joining(", "));
        String empty = "pg_catalog.isempty(a.\"element " + (same.size() - 1) + "\") OR ";
        String from = " FROM r a WHERE " + (conflict.period() ? empty : "")
                + "EXISTS (SELECT FROM r b WHERE a.\"row number\" <> b.\"row number\" AND " + String.join(" AND ", same)
                + ")";
        return new PromiseSql(table.key(), some(all + values + ", 1 AS rows" + from), all + "a.*" + from + ";");
    }

    private static String value(String column) {
        return Identifier.quote("value of " + column);
    }

    private static PromiseSql tried(String query) {
        return new PromiseSql(List.of(), query, query + ";");
    }

    /** @return the query with its number of lines and the sum of their rows before its columns */
    private static String some(String rows) {
        return "SELECT pg_catalog.count(*) OVER (), pg_catalog.sum(v.rows) OVER ()::bigint, v.* FROM (" + rows
                + " LIMIT " + MOST + ") v ORDER BY 3 LIMIT " + SAMPLES;
    }
}
