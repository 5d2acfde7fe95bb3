package io.github.schemacheck.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The transactions of pgbench at a steady rate, on 4 connections. A transaction's latency counts from when it was due,
 * so that one that waits for its connection is not forgotten.
 */
record Load(OrphanServer server) {
    private static final int CONNECTIONS = 4;
    private static final int PER_SECOND = 300;
    private static final List<String> TRANSACTION = List.of(
            "UPDATE account SET balance = balance + ? WHERE id = ?",
            "UPDATE teller SET balance = balance + ? WHERE id = ?",
            "UPDATE branch SET balance = balance + ? WHERE id = ?");
    private static final int[] ROWS = {1_000_000, 100, 10};

    /** @return milliseconds that 95 of 100 transactions took at most while the work was done */
    double p95During(OrphanContest.Work work) throws SQLException, InterruptedException {
        AtomicBoolean counts = new AtomicBoolean();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<List<Double>>> taken = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                Random random = new Random(i);
                Callable<List<Double>> client = () -> client(random, counts, over);
                taken.add(clients.submit(client));
            }
            TimeUnit.SECONDS.sleep(1);
            counts.set(true);
            work.run();
            over.set(true);
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> each : taken) {
                all.addAll(each.get());
            }
            Collections.sort(all);
            return all.get((int) (all.size() * 0.95));
        } catch (ExecutionException e) {
            throw new SQLException("a client of the load failed", e);
        } finally {
            over.set(true);
            clients.shutdown();
        }
    }

    private List<Double> client(Random random, AtomicBoolean counts, AtomicBoolean over)
            throws SQLException, InterruptedException {
        List<Double> taken = new ArrayList<>();
        try (Connection connection = server.connect()) {
            connection.setAutoCommit(false);
            long due = System.nanoTime();
            while (!over.get()) {
                due += (long) (-Math.log(1 - random.nextDouble()) * 1e9 * CONNECTIONS / PER_SECOND);
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                transaction(connection, random);
                if (counts.get()) {
                    taken.add((System.nanoTime() - due) / 1e6);
                }
            }
        }
        return taken;
    }

    private static void transaction(Connection connection, Random random) throws SQLException {
        int delta = random.nextInt(10_000) - 5_000;
        for (int i = 0; i < ROWS.length; i++) {
            try (PreparedStatement update = connection.prepareStatement(TRANSACTION.get(i))) {
                update.setInt(1, delta);
                update.setInt(2, 1 + random.nextInt(ROWS[i]));
                update.executeUpdate();
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO history VALUES (1, 1, 1, ?, now())")) {
            insert.setInt(1, delta);
            insert.executeUpdate();
        }
        connection.commit();
    }
}
