package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;

/** CREATE INDEX: without blocking writes where the table is in use and PostgreSQL can. */
final class IndexText {
    private IndexText() {}

    static SqlStatement create(Index index, String name, Sides sides) {
        boolean online = !sides.isNew(index.table()) && !sides.isPartitioned(index.table());
        String text = begin(index) + (online ? "CONCURRENTLY " : "") + "IF NOT EXISTS " + Identifier.quote(name)
                + " ON " + index.table() + body(index.definition());
        return online ? SqlStatement.alone(text) : SqlStatement.of(text);
    }

    /** @return for an empty database, where the indexes of partitions are made one by one */
    static SqlStatement rebuild(Index index, Sides sides) {
        String only = sides.isPartitioned(index.table()) ? "ONLY " : "";
        return SqlStatement.of(begin(index) + Identifier.quote(index.name()) + " ON " + only + index.table()
                + body(index.definition()));
    }

    private static String begin(Index index) {
        return "CREATE " + (index.definition().unique() ? "UNIQUE " : "") + "INDEX ";
    }

    /** An index is swapped, so that no query is ever without one; what was there stays under another name. */
    static List<SqlStatement> replace(Index wanted, Sides sides) {
        if (wanted.parentObject().isPresent()) {
            return List.of(SqlStatement.note(
                    "The index belongs to " + wanted.parentObject().get() + ": mend that."));
        }
        String fresh = shortened(wanted.name()) + "_new";
        String schema = wanted.table().schema();
        String rename = "ALTER INDEX " + wanted.qualifiedName() + " RENAME TO "
                + Identifier.quote(shortened(wanted.name()) + "_old");
        String take =
                "ALTER INDEX " + new QualifiedName(schema, fresh) + " RENAME TO " + Identifier.quote(wanted.name());
        return List.of(
                create(wanted, fresh, sides),
                SqlStatement.note(
                        "Once it is built and valid, swap the two; the old one goes in a later migration:\nBEGIN; "
                                + rename + "; " + take + "; COMMIT;"));
    }

    static Index.Definition withoutOptions(Index index) {
        Index.Definition all = index.definition();
        return new Index.Definition(
                all.unique(),
                all.nullsNotDistinct(),
                all.method(),
                all.keys(),
                all.include(),
                all.predicate(),
                List.of(),
                all.tablespace());
    }

    private static String body(Index.Definition definition) {
        String keys = definition.keys().stream().map(Index.Key::toString).collect(Collectors.joining(", "));
        return " USING " + Identifier.quote(definition.method()) + " (" + keys + ")"
                + (definition.include().isEmpty() ? "" : " INCLUDE (" + Reference.names(definition.include()) + ")")
                + (definition.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                + (definition.options().isEmpty() ? "" : " WITH (" + String.join(", ", definition.options()) + ")")
                + (definition.tablespace().isEmpty() ? "" : " TABLESPACE " + Identifier.quote(definition.tablespace()))
                + definition.predicate().map(predicate -> " WHERE " + predicate).orElse("");
    }

    /** A name that would pass 63 bytes would be cut, to the name of the index that is to be replaced. */
    private static String shortened(String name) {
        return name.length() <= 55 ? name : name.substring(0, 55);
    }
}
