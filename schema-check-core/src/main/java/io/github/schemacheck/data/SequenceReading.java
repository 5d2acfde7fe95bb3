package io.github.schemacheck.data;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads where sequences stand: two queries, and one more for each 200 sequences. */
public final class SequenceReading {
    private static final int AT_ONCE = 200;

    private final Connection connection;
    private final List<SequenceFact> facts = new ArrayList<>();

    private SequenceReading(Connection connection) {
        this.connection = connection;
    }

    /**
     * A sequence is read after the snapshot was taken, so that it can only be further on than the rows: a concurrent
     * insert makes no false alarm.
     *
     * @param connection in a repeatable-read transaction
     */
    public static List<SequenceFact> of(Connection connection) throws SQLException {
        SequenceReading reading = new SequenceReading(connection);
        List<Feed> feeds = reading.feeds();
        for (int i = 0; i < feeds.size(); i += AT_ONCE) {
            reading.values(feeds.subList(i, Math.min(i + AT_ONCE, feeds.size())));
        }
        return List.copyOf(reading.facts);
    }

    /** A sequence that can be read, and the column that it feeds. */
    private record Feed(
            QualifiedName sequence,
            QualifiedName table,
            String column,
            long increment,
            long start,
            boolean cycles,
            long end,
            boolean unique) {
        ObjectId id() {
            return ObjectId.column(table, column);
        }

        /** The maximum of a unique column is at the end of its index; of another one it is a scan, and may repeat. */
        String query(int number) {
            String taken =
                    unique ? "(SELECT max(" + Identifier.quote(column) + ") FROM " + table + ")" : "NULL::bigint";
            return "SELECT " + number + ", last_value, is_called, " + taken + " FROM " + sequence;
        }
    }

    private List<Feed> feeds() throws SQLException {
        List<Feed> feeds = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(Sql.named("sequences"))) {
            while (row.next()) {
                Feed feed = new Feed(
                        new QualifiedName(row.getString(1), row.getString(2)),
                        new QualifiedName(row.getString(3), row.getString(4)),
                        row.getString(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getBoolean(8),
                        row.getLong(9),
                        row.getBoolean(10));
                keep(feed, row.getBoolean(11), feeds);
            }
        }
        return feeds;
    }

    private void keep(Feed feed, boolean readable, List<Feed> feeds) {
        if (readable && feed.increment() > 0) {
            feeds.add(feed);
            return;
        }
        String why = readable ? "it counts down" : "the role may not read it or its column: grant SELECT on both";
        facts.add(new SequenceFact.NotRead(feed.sequence(), feed.id(), why));
    }

    private void values(List<Feed> feeds) throws SQLException {
        String query = IntStream.range(0, feeds.size())
                .mapToObj(i -> feeds.get(i).query(i))
                .collect(Collectors.joining(" UNION ALL "));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                facts.add(fact(feeds.get(row.getInt(1)), row));
            }
        }
    }

    private static SequenceFact fact(Feed feed, ResultSet row) throws SQLException {
        long last = row.getLong(2);
        long next = row.getBoolean(3) ? Math.min(last, Long.MAX_VALUE - feed.increment()) + feed.increment() : last;
        long greatest = row.getLong(4);
        OptionalLong taken = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(greatest);
        return new SequenceFact.Read(feed.sequence(), feed.id(), next, feed.start(), feed.end(), feed.cycles(), taken);
    }
}
