package io.github.schemacheck.data;

import io.github.schemacheck.data.OrphanFact.KeySample;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows without a parent, and some of their keys. */
record Orphans(long rows, List<KeySample> samples) {
    static final Orphans NONE = new Orphans(0, List.of());

    /** Runs a query of {@link OrphanSql}. */
    static Orphans of(Connection connection, OrphanSql sql, String query) throws SQLException {
        int columns = sql.shape().pairs().size();
        List<KeySample> samples = new ArrayList<>();
        long total = 0;
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                total = row.getLong(columns + 2);
                if (samples.size() < sql.samples()) {
                    samples.add(sample(row, columns));
                }
            }
        }
        return new Orphans(total, samples);
    }

    private static KeySample sample(ResultSet row, int columns) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            values.add(String.valueOf(row.getString(i)));
        }
        return new KeySample(values, row.getLong(columns + 1));
    }

    /** Keys that both have are one sample. */
    Orphans plus(Orphans more, int most) {
        List<KeySample> all = new ArrayList<>(samples);
        for (KeySample sample : more.samples) {
            int same = indexOf(all, sample);
            if (same >= 0) {
                all.set(same, new KeySample(sample.values(), all.get(same).rows() + sample.rows()));
            } else if (all.size() < most) {
                all.add(sample);
            }
        }
        return new Orphans(rows + more.rows, all);
    }

    private static int indexOf(List<KeySample> all, KeySample sample) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).values().equals(sample.values())) {
                return i;
            }
        }
        return -1;
    }
}
