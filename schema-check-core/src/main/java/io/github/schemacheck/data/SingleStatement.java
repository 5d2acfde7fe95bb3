package io.github.schemacheck.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Query;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * What the driver makes of a text. It cuts it at semicolons and sends the parts one after the other, so the server,
 * which refuses two statements in one message of the extended protocol, never sees that there are two. Where the driver
 * sees one, the server looks again.
 */
final class SingleStatement {
    private SingleStatement() {}

    /** @return whether texts are sent by the extended protocol at all */
    static boolean canBeHad(Connection connection) throws SQLException {
        PreferQueryMode mode = connection.unwrap(BaseConnection.class).getPreferQueryMode();
        return mode.compareTo(PreferQueryMode.EXTENDED) >= 0;
    }

    /** @return what the driver would send, without parts that are comments only */
    static List<String> parts(Connection connection, String sql) throws SQLException {
        Query query = connection.unwrap(BaseConnection.class).createQuery(sql, false, false).query;
        Query[] parts = query.getSubqueries();
        List<String> texts = parts == null
                ? List.of(query.getNativeSql())
                : Arrays.stream(parts).map(Query::getNativeSql).toList();
        return texts.stream().filter(SingleStatement::isStatement).toList();
    }

    private static boolean isStatement(String sql) {
        return sql.lines().map(String::strip).anyMatch(line -> !line.isEmpty() && !line.startsWith("--"));
    }
}
