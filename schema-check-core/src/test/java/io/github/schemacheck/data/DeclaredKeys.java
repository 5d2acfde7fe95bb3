package io.github.schemacheck.data;

import io.github.schemacheck.schema.Deferrability;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.ForeignKey.Action;
import io.github.schemacheck.schema.ForeignKey.Match;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Validation;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The foreign keys of a test database, as far as a scan looks at them. */
final class DeclaredKeys {
    private static final String QUERY =
            """
            SELECT cn.nspname, c.relname, con.conname, pn.nspname, p.relname, con.confmatchtype = 'f',
                coalesce((to_jsonb(con) ->> 'conperiod')::boolean, false),
                ARRAY(SELECT a.attname::text FROM unnest(con.conkey) WITH ORDINALITY k(n, o)
                    JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.n ORDER BY o),
                ARRAY(SELECT a.attname::text FROM unnest(con.confkey) WITH ORDINALITY k(n, o)
                    JOIN pg_attribute a ON a.attrelid = con.confrelid AND a.attnum = k.n ORDER BY o)
            FROM pg_constraint con
            JOIN pg_class c ON c.oid = con.conrelid JOIN pg_namespace cn ON cn.oid = c.relnamespace
            JOIN pg_class p ON p.oid = con.confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
            WHERE con.contype = 'f' AND con.conparentid = 0 ORDER BY 1, 2, 3
            """;

    private DeclaredKeys() {}

    static List<KeyToScan> read(Connection connection) throws SQLException {
        List<KeyToScan> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                keys.add(new KeyToScan(key(row), true));
            }
        }
        return keys;
    }

    private static ForeignKey key(ResultSet row) throws SQLException {
        ForeignKey.Reference references = new ForeignKey.Reference(
                new QualifiedName(row.getString(4), row.getString(5)),
                names(row.getArray(9)),
                row.getBoolean(6) ? Match.FULL : Match.SIMPLE,
                Action.NO_ACTION,
                Action.NO_ACTION,
                List.of(),
                row.getBoolean(7));
        return new ForeignKey(
                new QualifiedName(row.getString(1), row.getString(2)),
                row.getString(3),
                names(row.getArray(8)),
                references,
                Deferrability.NOT_DEFERRABLE,
                Validation.VALIDATED,
                true,
                Optional.empty());
    }

    private static List<String> names(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
