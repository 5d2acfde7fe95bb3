package io.github.schemacheck.rehearsal.watch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection whose statements tell the session. */
record WatchedConnection(Connection real, WatchedSession session) implements InvocationHandler {
    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        @Nullable Object result = WatchedSource.call(method, real, arguments);
        if (method.getName().equals("commit") || method.getName().equals("setAutoCommit")) {
            session.ended(false);
        } else if (method.getName().equals("rollback")) {
            session.ended(true);
        }
        if (!(result instanceof Statement statement)) {
            return result;
        }
        String sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
        WatchedStatement watched = new WatchedStatement(statement, (Connection) proxy, session, sql);
        return WatchedSource.proxy(kind(statement), watched);
    }

    private static Class<? extends Statement> kind(Statement statement) {
        if (statement instanceof CallableStatement) {
            return CallableStatement.class;
        }
        return statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    }
}
