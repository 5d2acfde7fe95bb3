package io.github.schemacheck.data;

import io.github.schemacheck.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Looks for rows whose foreign key points nowhere. Reads only; a key that could not be looked at is said so. */
public final class OrphanScan {
    private static final Duration LONG = Duration.ofSeconds(2);

    private final ConnectionSource source;
    private final OrphanSettings settings;
    private final Clock clock;
    private final Consumer<String> progress;

    /** @param progress told of each key that took long, on the thread that scanned it */
    public OrphanScan(ConnectionSource source, OrphanSettings settings, Clock clock, Consumer<String> progress) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * @param keys in the order in which they are looked at, see {@link KeysToScan}
     * @return a fact for each key, in the same order
     * @throws ProblemException where no connection can be opened, or the thread is interrupted
     */
    public List<OrphanFact> run(List<KeyToScan> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        EmptyTables empty = emptyTables(keys);
        List<KeyToScan> rest = keys.stream().filter(key -> !empty.has(key)).toList();
        Iterator<OrphanFact> facts = scan(rest).iterator();
        return keys.stream()
                .map(key -> empty.has(key) ? empty.fact(key) : facts.next())
                .toList();
    }

    private EmptyTables emptyTables(List<KeyToScan> keys) {
        try {
            return EmptyTables.of(source, keys);
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    private List<OrphanFact> scan(List<KeyToScan> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Instant end = clock.instant().plus(settings.budget());
        OrphanFact[] facts = new OrphanFact[keys.size()];
        AtomicInteger next = new AtomicInteger();
        int connections = Math.min(settings.connections(), keys.size());
        ExecutorService workers = Executors.newFixedThreadPool(connections);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                tasks.add(() -> work(keys, facts, next, end));
            }
            for (Future<Integer> task : workers.invokeAll(tasks)) {
                task.get();
            }
            return List.of(facts);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw lost(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("The scan of the rows was interrupted.", "run it again.", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static ProblemException lost(Exception e) {
        return new ProblemException("The connection that scanned the rows was lost.", "run it again.", e);
    }

    private int work(List<KeyToScan> keys, OrphanFact[] facts, AtomicInteger next, Instant end) throws SQLException {
        int done = 0;
        try (Connection connection = source.open()) {
            for (int i = next.getAndIncrement(); i < keys.size(); i = next.getAndIncrement()) {
                facts[i] = fact(connection, keys.get(i), end);
                done++;
            }
        }
        return done;
    }

    private OrphanFact fact(Connection connection, KeyToScan key, Instant end) {
        Instant own = clock.instant().plus(settings.perKey());
        boolean budgetEndsFirst = end.isBefore(own);
        Duration given = budgetEndsFirst ? settings.budget() : settings.perKey();
        try {
            OrphanFact.Scanned fact = new KeyScan(connection, settings, clock, budgetEndsFirst ? end : own).scan(key);
            if (fact.took().compareTo(LONG) > 0) {
                progress.accept("  " + fact);
            }
            return fact;
        } catch (SQLException e) {
            String why = WhyNot.of(e, budgetEndsFirst ? "the budget of the scan" : "the time for one key", given);
            return new OrphanFact.NotScanned(key, why + WhyNot.size(connection, key));
        }
    }
}
