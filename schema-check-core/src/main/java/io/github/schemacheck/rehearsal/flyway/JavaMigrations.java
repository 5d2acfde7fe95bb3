package io.github.schemacheck.rehearsal.flyway;

import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.Migration.Language;
import io.github.schemacheck.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ClassProvider;
import org.flywaydb.core.api.migration.JavaMigration;

/** Shows Flyway the Java migrations that we choose. */
record JavaMigrations(ClassLoader loader, List<Migration> included) implements ClassProvider<JavaMigration> {
    @Override
    public Collection<Class<? extends JavaMigration>> getClasses() {
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
}
