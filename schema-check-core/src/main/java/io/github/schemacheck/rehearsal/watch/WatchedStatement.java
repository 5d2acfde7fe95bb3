package io.github.schemacheck.rehearsal.watch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement whose executions tell the session. */
final class WatchedStatement implements InvocationHandler {
    private final Statement real;
    private final Connection connection;
    private final WatchedSession session;
    private final String prepared;
    private final List<String> batch = new ArrayList<>();

    /** @param prepared its SQL; empty where each execution brings its own */
    WatchedStatement(Statement real, Connection connection, WatchedSession session, String prepared) {
        this.real = real;
        this.connection = connection;
        this.session = session;
        this.prepared = prepared;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        String sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : prepared;
        if (name.equals("getConnection")) {
            return connection;
        }
        if (name.equals("addBatch")) {
            batch.add(sql);
        }
        if (!name.startsWith("execute")) {
            return WatchedSource.call(method, real, arguments);
        }
        String executed = name.endsWith("Batch")
                ? String.join(";\n", batch.stream().distinct().toList())
                : sql;
        return session.run(executed, new Execution(method, arguments));
    }

    private final class Execution implements WatchedSession.Call {
        private final Method method;
        private final Object @Nullable [] arguments;

        Execution(Method method, Object @Nullable [] arguments) {
            this.method = method;
            this.arguments = arguments;
        }

        @Override
        public @Nullable Object run() throws Throwable {
            return WatchedSource.call(method, real, arguments);
        }

        @Override
        public long rows() throws SQLException {
            return Math.max(0, real.getLargeUpdateCount());
        }
    }
}
