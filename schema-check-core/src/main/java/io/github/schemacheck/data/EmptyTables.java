package io.github.schemacheck.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keys whose table has no row have no orphan: one query says it of all of them, without any right on the tables. */
record EmptyTables(Set<String> names) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static EmptyTables of(ConnectionSource source, List<KeyToScan> keys) throws SQLException {
        Object[] asked = keys.stream()
                .map(key -> key.key().table().toString())
                .distinct()
                .toArray();
        try (Connection connection = source.open();
                ScanTransaction transaction = new ScanTransaction(connection, PATIENCE, List.of());
                PreparedStatement query = transaction.connection().prepareStatement(Sql.named("empty-tables"))) {
            query.setArray(1, connection.createArrayOf("text", asked));
            Set<String> names = new HashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            return new EmptyTables(names);
        }
    }

    boolean has(KeyToScan key) {
        return names.contains(key.key().table().toString());
    }

    OrphanFact fact(KeyToScan key) {
        OrphanRepair nothing = OrphanRepair.plain(key.key(), false);
        return new OrphanFact.Scanned(key, 0, List.of(), "the table is empty", Duration.ZERO, nothing);
    }
}
