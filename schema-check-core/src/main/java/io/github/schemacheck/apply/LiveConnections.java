package io.github.schemacheck.apply;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.connection.WriteAccess;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections of live for a tool that migrates: with limits on each statement, which a script may change and RESET, and
 * with {@link LiveStatements} between the tool and the driver.
 */
record LiveConnections(DatabaseUrl live, SessionSettings session, Patience patience, Consumer<String> progress) {
    /** The server ends what a dead client began, instead of finishing it behind the back of the next run. */
    private static final String NOTICE_DEAD_CLIENTS = "SET client_connection_check_interval = '1s'";

    DataSource source() {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return watched(connect());
            }
            return method.getName().equals("isWrapperFor") ? false : null;
        };
        return proxy(DataSource.class, handler);
    }

    private Connection connect() {
        Connection connection = WriteAccess.connect(
                live,
                session,
                Map.of(
                        "lock_timeout",
                        String.valueOf(patience.lock().toMillis()),
                        "statement_timeout",
                        String.valueOf(patience.statement().toMillis())));
        try (Statement statement = connection.createStatement()) {
            statement.execute(NOTICE_DEAD_CLIENTS);
        } catch (SQLException notOnThisPlatform) {
            // The next run then waits for what the dead client began.
        }
        return connection;
    }

    private Connection watched(Connection real) {
        LiveStatements statements = new LiveStatements(real, this);
        return proxy(Connection.class, (proxy, method, arguments) -> {
            @Nullable Object result = call(method, real, arguments);
            return result instanceof Statement statement ? watched(statement, statements) : result;
        });
    }

    private static Statement watched(Statement real, LiveStatements statements) {
        return proxy(kind(real), (proxy, method, arguments) -> {
            boolean executes =
                    method.getName().startsWith("execute") && !method.getName().endsWith("Batch");
            return executes && !text(arguments).isEmpty()
                    ? statements.run(text(arguments), sql -> call(method, real, replaced(arguments, sql)))
                    : call(method, real, arguments);
        });
    }

    private static Object[] replaced(Object @Nullable [] arguments, String sql) {
        Object[] all = Objects.requireNonNull(arguments).clone();
        all[0] = sql;
        return all;
    }

    private static Class<? extends Statement> kind(Statement statement) {
        if (statement instanceof CallableStatement) {
            return CallableStatement.class;
        }
        return statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    }

    private static String text(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
        return kind.cast(
                Proxy.newProxyInstance(LiveConnections.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }

    private static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
