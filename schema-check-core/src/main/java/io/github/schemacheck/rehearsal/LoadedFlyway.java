package io.github.schemacheck.rehearsal;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Flyway, ours or the project's own, loaded with the project's classes. */
final class LoadedFlyway implements AutoCloseable {
    /** By its name only, as the one that is already loaded here calls our Flyway. */
    private static final String MIGRATOR = "io.github.schemacheck.rehearsal.flyway.FlywayMigrator";

    private final URLClassLoader classes;
    private final Migrator migrator;

    private LoadedFlyway(URLClassLoader classes) {
        this.classes = classes;
        try {
            migrator = classes.loadClass(MIGRATOR)
                    .asSubclass(Migrator.class)
                    .getConstructor(ClassLoader.class)
                    .newInstance(classes);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static LoadedFlyway ours(List<Path> classpath) {
        return new LoadedFlyway(ProjectClasses.overOurFlyway(classpath));
    }

    static LoadedFlyway ofProject(List<Path> classpath) {
        return new LoadedFlyway(ProjectClasses.withItsOwnFlyway(classpath));
    }

    /** @throws ProblemException naming what failed */
    void migrate(Migrator.Shown shown, DataSource database) {
        migrate(shown, database, script -> {});
    }

    /** @param running told which migration runs from now on; empty where it has ended */
    void migrate(Migrator.Shown shown, DataSource database, Consumer<String> running) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            migrator.migrate(shown, database, running);
        } catch (LinkageError e) {
            throw new ProblemException(
                    "The migrations do not run on the shadow database, as classes do not fit together: " + e,
                    "look whether the project's class path is complete (mvn dependency:tree) and has one version of"
                            + " Flyway.",
                    e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        try {
            classes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
