package io.github.schemacheck.apply;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of a small table as SQL that puts them back, whatever happened to the table since. */
final class SavedRows {
    private static final String COLUMNS = "SELECT attname FROM pg_catalog.pg_attribute WHERE attrelid = "
            + "%s::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum";

    private SavedRows() {}

    /** @param connection inside the transaction that will change the table */
    static String of(Connection connection, QualifiedName table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL DateStyle = ISO");
            List<String> columns = texts(statement, COLUMNS.formatted(Identifier.literal(table.toString())));
            String names = columns.stream().map(Identifier::quote).collect(Collectors.joining(", "));
            String values = columns.stream()
                    .map(column -> "pg_catalog.quote_nullable(" + Identifier.quote(column) + "::text)")
                    .collect(Collectors.joining(", "));
            String rows = texts(statement, "SELECT pg_catalog.concat_ws(', ', " + values + ") FROM " + table).stream()
                    .map(row ->
                            "INSERT INTO " + table + " (" + names + ") OVERRIDING SYSTEM VALUE VALUES (" + row + ");\n")
                    .collect(Collectors.joining());
            return "BEGIN;\nSET LOCAL DateStyle = ISO;\nLOCK TABLE " + table
                    + " IN ACCESS EXCLUSIVE MODE;\nDELETE FROM " + table + ";\n" + rows + "COMMIT;\n";
        }
    }

    /** @return what puts back that there was no such table */
    static String ofNoTable(QualifiedName table) {
        return "DROP TABLE IF EXISTS " + table + ";\n";
    }

    /** On the disk before it returns: what is written next may be killed. */
    static void write(Path file, String sql) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(sql.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
