package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.FileHash;
import io.github.schemacheck.deploy.image.Labels;
import io.github.schemacheck.migration.MigrationSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;

/** What an image says of itself. The same project at the same commit gives the same labels, whenever it is built. */
record ImageLabels(MavenProject project, Repository repository, Optional<MigrationSet> migrations) {
    /** @param more win over ours */
    Map<String, String> with(Map<String, String> more) {
        Map<String, String> labels = new TreeMap<>();
        labels.put(Labels.VERSION, project.getVersion());
        source().ifPresent(url -> labels.put(Labels.SOURCE, url));
        new GitHead(repository.root()).commit().ifPresent(commit -> labels.put(Labels.REVISION, commit));
        schema().ifPresent(sha -> labels.put(Labels.SCHEMA, sha));
        migrations.ifPresent(set -> labels.put(Labels.MIGRATIONS, set.toString()));
        created().ifPresent(time -> labels.put(Labels.CREATED, time));
        labels.putAll(more);
        return labels;
    }

    /** A parent of somebody else's, as Spring Boot's, hands its own address down. */
    private Optional<String> source() {
        if (isOurs(model -> model.getScm() != null && model.getScm().getUrl() != null)) {
            return Optional.of(project.getScm().getUrl());
        }
        return isOurs(model -> model.getUrl() != null) ? Optional.of(project.getUrl()) : Optional.empty();
    }

    /** @return whether it stands in the POM, or in a parent that is a file beside it and not from a repository */
    private boolean isOurs(Predicate<Model> said) {
        return Stream.iterate(project, each -> each != null && each.getBasedir() != null, MavenProject::getParent)
                .map(MavenProject::getOriginalModel)
                .anyMatch(said);
    }

    /** Of the file that deploy:snapshot-schema writes, where the project keeps one. */
    private Optional<String> schema() {
        Path file = project.getBasedir().toPath().resolve("schema-check/schema.txt");
        try {
            return Files.isRegularFile(file) ? Optional.of(FileHash.of(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Seconds since 1970 or ISO-8601, as Maven has it; anything else means that builds are not reproducible. */
    private Optional<String> created() {
        String given = project.getProperties().getProperty("project.build.outputTimestamp", "");
        try {
            return Optional.of(
                    given.matches("\\d{2,12}")
                            ? Instant.ofEpochSecond(Long.parseLong(given)).toString()
                            : OffsetDateTime.parse(given).toInstant().toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
