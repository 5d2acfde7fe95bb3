package io.github.schemacheck.data;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts how many rows of implied keys have a parent. Reads only. */
public final class ImpliedKeyScan {
    private static final List<String> SETTINGS = List.of("max_parallel_workers_per_gather = 0");

    private final ConnectionSource source;
    private final OrphanSettings settings;
    private final Clock clock;

    /** @param settings the time for one key and for all */
    public ImpliedKeyScan(ConnectionSource source, OrphanSettings settings, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @return a fact for each key of {@link ImpliedKeys}
     * @throws ProblemException where no connection can be opened
     */
    public List<ImpliedKeyFact> run(Schema live) {
        List<ForeignKey> keys = ImpliedKeys.of(live);
        List<ImpliedKeyFact> facts = new ArrayList<>();
        if (keys.isEmpty()) {
            return facts;
        }
        Instant end = clock.instant().plus(settings.budget());
        try (Connection connection = source.open()) {
            for (ForeignKey key : keys) {
                facts.add(fact(connection, live, key, end));
            }
        } catch (SQLException e) {
            throw new ProblemException("The connection that counted the rows was lost.", "run it again.", e);
        }
        return facts;
    }

    private ImpliedKeyFact fact(Connection connection, Schema live, ForeignKey key, Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        Duration given = left.compareTo(settings.perKey()) < 0 ? left : settings.perKey();
        if (given.isNegative() || given.isZero()) {
            return new ImpliedKeyFact.NotCounted(key, "the budget of the scan, deploy.orphanBudget, is over");
        }
        try (ScanTransaction transaction = new ScanTransaction(connection, given, SETTINGS);
                Statement statement = transaction.connection().createStatement();
                ResultSet row = statement.executeQuery(query(live, key))) {
            row.next();
            return new ImpliedKeyFact.Counted(key, row.getLong(1), row.getLong(2), isPartitioned(live, key.table()));
        } catch (SQLException e) {
            return new ImpliedKeyFact.NotCounted(key, WhyNot.of(e, "the time for one key", given));
        }
    }

    private static String query(Schema live, ForeignKey key) {
        String mine = "c." + Identifier.quote(key.columns().get(0));
        String theirs = "p." + Identifier.quote(key.references().columns().get(0));
        return "SELECT pg_catalog.count(" + mine + "), pg_catalog.count(" + mine + ") FILTER (WHERE " + theirs
                + " IS NULL) FROM " + from(live, key.table()) + " c LEFT JOIN "
                + from(live, key.references().table()) + " p ON " + theirs + " = " + mine;
    }

    private static String from(Schema live, QualifiedName table) {
        return (isPartitioned(live, table) ? "" : "ONLY ") + table;
    }

    private static boolean isPartitioned(Schema live, QualifiedName name) {
        return live.all(Table.class)
                .anyMatch(table -> table.name().equals(name) && table.kind() == Table.Kind.PARTITIONED);
    }
}
