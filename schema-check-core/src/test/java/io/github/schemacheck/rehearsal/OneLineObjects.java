package io.github.schemacheck.rehearsal;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Comment;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A reader for cases about replaying, where one line for each relation says enough. */
final class OneLineObjects implements Schemas {
    private static final String QUERY =
            """
            select n.nspname, c.relname,
              c.relkind::text || coalesce(' ' || string_agg(a.attname, ',' order by attnum), '')
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_|^information_schema'
            left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relname !~ 'history' group by 1, 2, c.relkind
            """;

    @Override
    public Schema read(Connection connection) throws SQLException {
        List<Comment> objects = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                objects.add(new Comment(
                        ObjectId.table(new QualifiedName(row.getString(1), row.getString(2))), row.getString(3)));
            }
        }
        return Schema.of(18, objects);
    }

    @Override
    public void write(Schema schema, Appendable out) throws IOException {
        for (SchemaObject object : schema.objects().values()) {
            out.append(object.id().name().schema() + "\t" + object.id().name().name() + "\t" + ((Comment) object).text()
                    + "\n");
        }
    }

    @Override
    public Schema read(Reader in) {
        return Schema.of(
                18,
                new BufferedReader(in)
                        .lines()
                        .map(line -> line.split("\t", -1))
                        .map(p -> new Comment(ObjectId.table(new QualifiedName(p[0], p[1])), p[2]))
                        .toList());
    }

    static List<String> words(Schema schema) {
        return schema.objects().values().stream()
                .map(OneLineObjects::words)
                .sorted()
                .toList();
    }

    static String words(Change change) {
        String before = change instanceof Change.Altered altered ? " -> " + words(altered.to()) : "";
        String verb = change.toString().replaceFirst(" .*", "");
        return verb + " " + words(change.subject()) + before;
    }

    static String words(ObjectId comment) {
        return comment.name().toString();
    }

    private static String words(SchemaObject comment) {
        return words(comment.id()) + " " + ((Comment) comment).text();
    }
}
