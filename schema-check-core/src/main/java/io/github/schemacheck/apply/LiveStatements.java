package io.github.schemacheck.apply;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one connection. What has a transaction of its own is tried again where its lock is busy: in a
 * script that Flyway runs outside a transaction, nothing before it may run twice. Inside a transaction nothing can be
 * done here.
 */
final class LiveStatements {
    private final Connection real;
    private final LiveConnections around;

    LiveStatements(Connection real, LiveConnections around) {
        this.real = real;
        this.around = around;
    }

    /** What the tool asked the driver for. */
    interface Call {
        /** @throws Throwable what the driver threw */
        @Nullable
        Object run(String sql) throws Throwable;
    }

    @Nullable
    Object run(String sql, Call call) throws Throwable {
        if (!real.getAutoCommit()) {
            return call.run(sql);
        }
        Optional<ConcurrentBuild> build = ConcurrentBuild.of(sql);
        for (int attempt = 1; ; attempt++) {
            try {
                return build.isPresent() ? build(build.get(), sql, call) : call.run(sql);
            } catch (SQLException e) {
                if (!BusyLock.isBehind(e) || attempt == around.patience().attempts()) {
                    throw e;
                }
                Duration pause = around.patience().pauseAfter(attempt);
                around.progress()
                        .accept("A lock was busy; this statement is tried again in " + pause.toSeconds() + " s: "
                                + sql.strip().lines().findFirst().orElse(""));
                Waiting.pause(pause);
            }
        }
    }

    private @Nullable Object build(ConcurrentBuild build, String sql, Call call) throws Throwable {
        String lock = setting("lock_timeout");
        String statement = setting("statement_timeout");
        set("lock_timeout", "0");
        set("statement_timeout", String.valueOf(around.patience().index().toMillis()));
        around.progress().accept("Without a transaction: " + build.text());
        BuildProgress watched = BuildProgress.begin(around);
        try {
            return call.run(
                    build.named().isEmpty()
                            ? sql
                            : new EarlierBuild(real, build.named().get(), around.progress()).next(sql));
        } finally {
            watched.end();
            set("lock_timeout", lock);
            set("statement_timeout", statement);
        }
    }

    private String setting(String name) throws SQLException {
        try (Statement statement = real.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private void set(String name, String value) throws SQLException {
        try (Statement statement = real.createStatement()) {
            statement.execute("SET " + name + " = '" + value + "'");
        }
    }
}
