package io.github.schemacheck.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads what the server does besides. */
public final class StateReading {
    private static final int COLLATION_VERSIONS = 15;

    private StateReading() {}

    /** @param connection needs no right beyond CONNECT */
    public static List<StateFact> of(Connection connection) throws SQLException {
        List<StateFact> facts = new ArrayList<>(read(connection, "server-state"));
        facts.addAll(read(connection, "column-collation-versions"));
        if (connection.getMetaData().getDatabaseMajorVersion() >= COLLATION_VERSIONS) {
            facts.addAll(read(connection, "collation-version"));
        }
        return facts;
    }

    private static List<StateFact> read(Connection connection, String name) throws SQLException {
        List<StateFact> facts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(Sql.named(name))) {
            while (row.next()) {
                facts.add(new StateFact(StateFact.Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)));
            }
        }
        return facts;
    }
}
