package io.github.schemacheck.rehearsal;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/** The project's class path as a class loader, over our Flyway or with its own. */
final class ProjectClasses {
    /** What calls Flyway is loaded together with it, once for each. */
    private static final String CALLS_FLYWAY = "io.github.schemacheck.rehearsal.flyway.";

    /** What crosses from one side to the other must be the same class on both; the rest is the project's affair. */
    private static final List<String> SHARED = List.of("io.github.schemacheck.", "org.postgresql.", "org.slf4j.");

    private ProjectClasses() {}

    static URLClassLoader overOurFlyway(List<Path> classpath) {
        return new URLClassLoader(urls(classpath), ProjectClasses.class.getClassLoader());
    }

    static URLClassLoader withItsOwnFlyway(List<Path> classpath) {
        List<Path> all = new ArrayList<>(classpath);
        all.add(ourCode());
        return new URLClassLoader(urls(all), new Shared());
    }

    /** @return the jar or folder that this library was loaded from */
    static Path ourCode() {
        CodeSource source = ProjectClasses.class.getProtectionDomain().getCodeSource();
        return Path.of(URI.create(source.getLocation().toString()));
    }

    private static URL[] urls(List<Path> classpath) {
        return classpath.stream().map(ProjectClasses::url).toArray(URL[]::new);
    }

    private static URL url(Path element) {
        try {
            return element.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hides our libraries and their resources, above all our Flyway's list of its plugins. */
    private static final class Shared extends ClassLoader {
        Shared() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(CALLS_FLYWAY) || SHARED.stream().noneMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return Shared.class.getClassLoader().loadClass(name);
        }
    }
}
