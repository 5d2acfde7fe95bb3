package io.github.schemacheck.history;

import io.github.schemacheck.history.changelog.Resources;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The project's own Liquibase, which alone can tell the checksum of a change set: called by name, in a class loader of
 * its own that is this thread's until it is closed; without a database, so it writes nothing.
 */
final class LiquibaseLibrary implements AutoCloseable {
    /** It is not there, or it does not do as it is asked. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        Failed(String why) {
            super(why);
        }

        private static Failed of(Throwable e) {
            Throwable cause =
                    e instanceof InvocationTargetException target && target.getCause() != null ? target.getCause() : e;
            return new Failed(cause + "");
        }
    }

    private static final String LOGS_NOTHING = "liquibase.logging.core.NoOpLogService";

    private final URLClassLoader loader;
    private final ClassLoader before;

    private LiquibaseLibrary(List<Path> classpath) throws MalformedURLException {
        URL[] urls = new URL[classpath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classpath.get(i).toUri().toURL();
        }
        before = Thread.currentThread().getContextClassLoader();
        loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
    }

    /** @throws Failed where the class path has no Liquibase */
    static LiquibaseLibrary of(List<Path> classpath) throws Failed {
        try {
            LiquibaseLibrary library = new LiquibaseLibrary(classpath);
            if (library.loader.getResource("liquibase/Scope.class") == null) {
                library.close();
                throw new Failed("Liquibase is not on the project's class path");
            }
            library.silence();
            return library;
        } catch (MalformedURLException e) {
            throw Failed.of(e);
        }
    }

    /** Its messages are about every file that it reads; an old one has nothing that says nothing. */
    private void silence() {
        try {
            Object silent = type(LOGS_NOTHING).getConstructor().newInstance();
            type("liquibase.Scope").getMethod("enter", Map.class).invoke(null, Map.of("logService", silent));
        } catch (ReflectiveOperationException | LinkageError | Failed old) {
            return;
        }
    }

    /** @return the change sets of a changelog and of all that it includes, as Liquibase itself reads them */
    List<Object> read(Resources resources, String path, Map<String, String> parameters) throws Failed {
        try {
            Class<?> accessor = type("liquibase.resource.ResourceAccessor");
            Object accessors = accessors(resources, accessor);
            Object told = told(parameters);
            Class<?> factory = type("liquibase.parser.ChangeLogParserFactory");
            Object parser = factory.getMethod("getParser", String.class, accessor)
                    .invoke(factory.getMethod("getInstance").invoke(null), path, accessors);
            Object changeLog = type("liquibase.parser.ChangeLogParser")
                    .getMethod("parse", String.class, told.getClass(), accessor)
                    .invoke(parser, path, told, accessors);
            return List.copyOf((List<?>) call(changeLog, "getChangeSets"));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw Failed.of(e);
        }
    }

    private Object told(Map<String, String> parameters) throws ReflectiveOperationException, Failed {
        Class<?> type = type("liquibase.changelog.ChangeLogParameters");
        Object told = type.getConstructor().newInstance();
        for (Map.Entry<String, String> each : parameters.entrySet()) {
            type.getMethod("set", String.class, Object.class).invoke(told, each.getKey(), each.getValue());
        }
        type.getMethod("set", String.class, Object.class).invoke(told, "database.typeName", "postgresql");
        type.getMethod("setDatabase", String.class).invoke(told, "postgresql");
        return told;
    }

    private Object accessors(Resources resources, Class<?> accessor) throws ReflectiveOperationException, Failed {
        List<Object> all = new ArrayList<>();
        for (Path root : resources.roots()) {
            if (Files.isDirectory(root)) {
                all.add(type("liquibase.resource.DirectoryResourceAccessor")
                        .getConstructor(Path.class)
                        .newInstance(root));
            }
        }
        Object array = Array.newInstance(accessor, all.size());
        for (int i = 0; i < all.size(); i++) {
            Array.set(array, i, all.get(i));
        }
        return type("liquibase.resource.CompositeResourceAccessor")
                .getConstructor(array.getClass())
                .newInstance(array);
    }

    /**
     * @param changeSet one of Liquibase's own
     * @return path, id and author in the form in which Liquibase compares them
     */
    String name(Object changeSet) throws Failed {
        String path = String.valueOf(call(changeSet, "getFilePath"));
        return Resources.normalized(path) + "::" + call(changeSet, "getId") + "::" + call(changeSet, "getAuthor");
    }

    /**
     * @param changeSet one of Liquibase's own
     * @return whether a row with that sum is accepted
     */
    boolean accepts(Object changeSet, String sum) throws Failed {
        try {
            Class<?> type = type("liquibase.change.CheckSum");
            Object parsed = type.getMethod("parse", String.class).invoke(null, sum);
            return Boolean.TRUE.equals(
                    changeSet.getClass().getMethod("isCheckSumValid", type).invoke(changeSet, parsed));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw Failed.of(e);
        }
    }

    private Class<?> type(String name) throws Failed {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw Failed.of(e);
        }
    }

    private static Object call(Object object, String method) throws Failed {
        try {
            return object.getClass().getMethod(method).invoke(object);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw Failed.of(e);
        }
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(before);
        try {
            loader.close();
        } catch (IOException left) {
            // A jar that stays open is no reason to say nothing of checksums.
            return;
        }
    }
}
