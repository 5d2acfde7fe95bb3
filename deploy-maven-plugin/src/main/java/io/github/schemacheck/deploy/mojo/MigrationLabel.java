package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.migration.MigrationSet;
import io.github.schemacheck.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which migrations an image has; what later proves whether its application still fits a database. */
record MigrationLabel(ProjectFlyway project, Consumer<String> warning) {
    /** @return empty where there are none, and where nobody can tell, which keeps nobody from building the image */
    Optional<MigrationSet> of(Map<String, String> flyway, @Nullable String locations) {
        Map<String, String> own = new TreeMap<>(flyway);
        Optional.ofNullable(locations).ifPresent(where -> own.put("locations", where));
        try {
            FlywaySettings settings = project.settings(own);
            return MigrationDirectory.hasFiles(settings)
                    ? Optional.of(
                            MigrationSet.of(MigrationDirectory.read(settings).migrations()))
                    : Optional.empty();
        } catch (ProblemException e) {
            warning.accept("The image does not say which migrations it has: " + e.problem());
            return Optional.empty();
        }
    }
}
