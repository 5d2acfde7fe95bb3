package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.Migration.Language;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.migration.JavaMigration;

/** The project's Java migrations and callbacks, loaded from its own class path over our Flyway. */
final class JavaMigrations implements AutoCloseable {
    private final URLClassLoader loader;

    JavaMigrations(FlywaySettings settings) {
        URL[] urls = settings.classpath().stream().map(JavaMigrations::url).toArray(URL[]::new);
        loader = new URLClassLoader(urls, JavaMigrations.class.getClassLoader());
    }

    ClassLoader loader() {
        return loader;
    }

    List<Class<? extends JavaMigration>> classes(Collection<Migration> included) {
        return included.stream()
                .filter(migration -> migration.language() == Language.JAVA)
                .<Class<? extends JavaMigration>>map(migration -> load(migration.script()))
                .toList();
    }

    private Class<? extends JavaMigration> load(String name) {
        try {
            return loader.loadClass(name).asSubclass(JavaMigration.class);
        } catch (ClassNotFoundException | LinkageError | ClassCastException e) {
            throw new ProblemException(
                    "The Java migration " + name + " cannot be loaded: " + e,
                    "run it in a build where the project is compiled and its dependencies are on the class path"
                            + " (mvn compile deploy:validate-schema).",
                    e);
        }
    }

    private static URL url(java.nio.file.Path element) {
        try {
            return element.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
