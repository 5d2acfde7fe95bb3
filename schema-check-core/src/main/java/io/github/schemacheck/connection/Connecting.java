package io.github.schemacheck.connection;

import io.github.schemacheck.problem.ProblemException;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** Connects, again and again where it may help, and never where it may lock an account. */
final class Connecting {
    /** Starting up, and too many connections. */
    private static final Set<String> PASSING = Set.of("57P03", "53300");

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final DatabaseUrl url;
    private final SessionSettings settings;

    Connecting(DatabaseUrl url, SessionSettings settings) {
        this.url = url;
        this.settings = settings;
    }

    Connection open(boolean readOnly) {
        return open(properties(readOnly));
    }

    /** @param sessionSettings of a connection that may write */
    Connection open(Map<String, String> sessionSettings) {
        Properties properties = properties(false);
        String options = sessionSettings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        properties.merge("options", options, (theirs, ours) -> theirs + " " + ours);
        return open(properties);
    }

    private Connection open(Properties properties) {
        long end = System.nanoTime() + settings.connectLimit().toNanos();
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                return attempt(properties);
            } catch (SQLException e) {
                if (!mayPass(e) || System.nanoTime() + wait.toNanos() > end) {
                    throw ConnectProblem.of(e, url);
                }
                sleep(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        }
    }

    private static boolean mayPass(SQLException e) {
        boolean refused =
                Causes.has(e, ConnectException.class) && !Causes.text(e).contains("timed out");
        return refused || PASSING.contains(Causes.state(e));
    }

    private Connection attempt(Properties properties) throws SQLException {
        Connection connection = driver().connect(url.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("the driver does not take this URL");
        }
        return connection;
    }

    /** From our own class loader: DriverManager does not see it inside a Maven plugin. */
    private static Driver driver() throws SQLException {
        return ServiceLoader.load(Driver.class, Connecting.class.getClassLoader()).stream()
                .filter(found -> found.type().getName().equals("org.postgresql.Driver"))
                .findFirst()
                .orElseThrow(() -> new SQLException("the driver for PostgreSQL is not on the class path"))
                .get();
    }

    private Properties properties(boolean readOnly) {
        Properties properties = url.driverProperties();
        long seconds = Math.max(1, settings.connectTimeout().toSeconds());
        properties.putIfAbsent("connectTimeout", String.valueOf(seconds));
        properties.putIfAbsent(
                "loginTimeout", String.valueOf(seconds * url.hosts().size() + 5));
        properties.putIfAbsent("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", SessionSettings.APPLICATION_NAME);
        if (readOnly) {
            long patience = settings.statementTimeout().toSeconds() + 30;
            properties.putIfAbsent("socketTimeout", String.valueOf(patience));
            properties.setProperty("readOnly", "true");
            properties.setProperty("readOnlyMode", "transaction");
            // A named statement would stay behind on a pooled server and collide with the next client's.
            properties.setProperty("prepareThreshold", "0");
        }
        return properties;
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("Connecting was interrupted.", "run it again.", e);
        }
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // Nothing was written, so there is nothing to lose.
        }
    }
}
