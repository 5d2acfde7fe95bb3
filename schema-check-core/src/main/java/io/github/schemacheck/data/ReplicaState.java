package io.github.schemacheck.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Which copy of a cluster a server is, and how far it has come.
 *
 * @param system identifier of the cluster, the same for all its copies
 * @param timeline of the log; another one after a promotion
 * @param database the name of the database
 * @param standby whether it replays what another server writes
 * @param position in the log, in bytes: written by a primary, replayed by a standby
 */
public record ReplicaState(long system, long timeline, String database, boolean standby, long position) {
    /** @param connection needs no right beyond CONNECT, unless somebody has taken pg_control_system() away */
    public static ReplicaState read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(Sql.named("replica-state"))) {
            row.next();
            return new ReplicaState(
                    row.getLong(1), row.getLong(2), row.getString(3), row.getBoolean(4), row.getLong(5));
        }
    }

    /** @return why that server does not hold the rows of this one, in words; empty where it does */
    public Optional<String> refusal(ReplicaState replica) {
        if (system != replica.system) {
            return Optional.of("it is no replica of live: its system identifier is another one");
        }
        if (!database.equals(replica.database)) {
            return Optional.of("it is another database, " + replica.database);
        }
        boolean fork = !replica.standby && timeline != replica.timeline;
        return fork ? Optional.of("it was promoted, and has writes of its own since") : Optional.empty();
    }

    /** @return bytes of log that this server has written or replayed and the other one has not, 0 or more */
    public long ahead(ReplicaState replica) {
        return Math.max(0, position - replica.position);
    }
}
