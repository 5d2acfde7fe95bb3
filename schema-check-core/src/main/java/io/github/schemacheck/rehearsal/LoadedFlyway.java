package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Flyway, ours or the project's own, loaded with the project's classes. */
public final class LoadedFlyway implements AutoCloseable {
    /** By their names only, as those that are already loaded here call our Flyway. */
    private static final String CALLS_FLYWAY = "io.github.schemacheck.rehearsal.flyway.";

    private static final String OF_SHADOW = "FlywayMigrator";
    private static final String OF_LIVE = "LiveMigrator";

    private final URLClassLoader classes;
    private final Migrator migrator;

    private LoadedFlyway(URLClassLoader classes, String name) {
        this.classes = classes;
        try {
            migrator = classes.loadClass(CALLS_FLYWAY + name)
                    .asSubclass(Migrator.class)
                    .getConstructor(ClassLoader.class)
                    .newInstance(classes);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static LoadedFlyway ours(List<Path> classpath) {
        return new LoadedFlyway(ProjectClasses.overOurFlyway(classpath), OF_SHADOW);
    }

    static LoadedFlyway ofProject(List<Path> classpath) {
        return new LoadedFlyway(ProjectClasses.withItsOwnFlyway(classpath), OF_SHADOW);
    }

    /**
     * For the live database, by the same rule as in a rehearsal: what was rehearsed is what runs.
     *
     * @param runsJava whether classes of the project run, as migrations or callbacks
     */
    public static LoadedFlyway onLive(FlywaySettings settings, boolean runsJava) {
        List<Path> classpath = settings.classpath();
        return new LoadedFlyway(
                FlywayVersions.of(settings, runsJava).own()
                        ? ProjectClasses.withItsOwnFlyway(classpath)
                        : ProjectClasses.overOurFlyway(classpath),
                OF_LIVE);
    }

    /** @throws ProblemException naming what failed */
    void migrate(Migrator.Shown shown, DataSource database) {
        migrate(shown, database, script -> {});
    }

    /**
     * @param running told which migration runs from now on; empty where it has ended
     * @throws ProblemException naming what failed
     */
    public void migrate(Migrator.Shown shown, DataSource database, Consumer<String> running) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            migrator.migrate(shown, database, running);
        } catch (LinkageError e) {
            throw new ProblemException(
                    "The migrations do not run, as classes do not fit together: " + e,
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
