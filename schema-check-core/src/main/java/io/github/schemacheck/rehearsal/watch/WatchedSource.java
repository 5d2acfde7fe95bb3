package io.github.schemacheck.rehearsal.watch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stands between the tool that migrates and the driver: its connections tell a session of what is executed. */
final class WatchedSource implements InvocationHandler {
    private final DataSource real;
    private final Watch watch;

    private WatchedSource(DataSource real, Watch watch) {
        this.real = real;
        this.watch = watch;
    }

    static DataSource of(DataSource real, Watch watch) {
        return proxy(DataSource.class, new WatchedSource(real, watch));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        Object result = call(method, real, arguments);
        return result instanceof Connection connection
                ? proxy(Connection.class, new WatchedConnection(connection, new WatchedSession(connection, watch)))
                : result;
    }

    /** @return by the loader of this class, from which the driver's classes can be found too */
    static <T> T proxy(Class<T> kind, InvocationHandler handler) {
        return kind.cast(Proxy.newProxyInstance(WatchedSource.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }

    static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
