package io.github.schemacheck.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/**
 * Works on a build's table {@code book} while the build runs: requests over eight connections, each a transaction of
 * prepared statements, and somebody who reads the table in transactions that stay open for a while.
 */
public final class Application {
    private static final int CONNECTIONS = 8;
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(10);
    private static final Duration LONG_TRANSACTION = Duration.ofMillis(1500);
    private static final Duration BETWEEN_LONG_ONES = Duration.ofSeconds(5);
    /** Of a build that broke off nobody says that it has ended. */
    private static final Duration LIFE = Duration.ofMinutes(3);

    private final DataSource database;
    private final List<Thread> threads = new ArrayList<>();
    private final long dies = System.nanoTime() + LIFE.toNanos();
    private volatile boolean ended;
    private volatile Requests requests = new Requests();

    private Application(DataSource database) {
        this.database = database;
    }

    static Application start(DataSource database) {
        Application application = new Application(database);
        for (int i = 0; i < CONNECTIONS; i++) {
            application.start("application-" + i, application::serve);
        }
        application.start("report", application::report);
        return application;
    }

    /** Ends it, after the same change was made plainly. */
    void end(Path folder) throws IOException, SQLException, InterruptedException {
        Requests gently = requests;
        requests = new Requests();
        Requests plainly = requests;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(folder.resolve(BuildFolder.APPLICATION)));
        }
        ended = true;
        for (Thread thread : threads) {
            thread.join();
        }
        Files.writeString(
                folder.resolve("application.txt"),
                "while the build ran: " + gently + "\nwhile one transaction did the same: " + plainly + "\n");
        gently.verify();
    }

    private void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private boolean works() {
        return !ended && System.nanoTime() < dies;
    }

    private void serve() {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement("SELECT * FROM book WHERE id = ?");
                PreparedStatement change = connection.prepareStatement("UPDATE book SET title = ? WHERE id = ?");
                PreparedStatement add =
                        connection.prepareStatement("INSERT INTO book (author_id, title) VALUES (?, ?)")) {
            connection.createStatement().execute("SET statement_timeout = '30s'");
            connection.setAutoCommit(false);
            while (works()) {
                long id = ThreadLocalRandom.current().nextLong(1, 1_000_000);
                timed(connection, () -> {
                    find.setLong(1, id);
                    find.executeQuery().close();
                    change.setString(1, "Changed " + id);
                    change.setLong(2, id);
                    change.executeUpdate();
                    add.setLong(1, 1 + id % 1000);
                    add.setString(2, "New " + id);
                    add.executeUpdate();
                });
                pause(BETWEEN_REQUESTS);
            }
        } catch (SQLException e) {
            requests.failed(e);
        }
    }

    private void timed(Connection connection, Work work) throws SQLException {
        Requests now = requests;
        long start = System.nanoTime();
        try {
            work.run();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            now.failed(e);
        }
        now.took(Duration.ofNanos(System.nanoTime() - start));
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void report() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (works()) {
                statement.executeQuery("SELECT title FROM book LIMIT 10").close();
                pause(LONG_TRANSACTION);
                connection.rollback();
                pause(BETWEEN_LONG_ONES);
            }
        } catch (SQLException e) {
            requests.failed(e);
        }
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            ended = true;
            Thread.currentThread().interrupt();
        }
    }
}
