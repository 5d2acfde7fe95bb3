package io.github.schemacheck.report;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.migration.SourceLine;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Files as those know them who have the repository only.
 *
 * @param root of the repository: paths begin there
 * @param project the file that stands for what no file creates, mostly {@code pom.xml}; below {@code root}
 */
public record Places(Path root, Path project) {
    /**
     * A line of a file.
     *
     * @param path from the root, with {@code /}
     */
    public record Place(String path, int line) {
        /** @return the path with what a URI does not take as percent and digits */
        String uri() {
            try {
                return new URI(null, null, path, null).toASCIIString();
            } catch (URISyntaxException e) {
                throw new IllegalStateException("A relative path is always a URI: " + path, e);
            }
        }
    }

    public Places {
        root = root.toAbsolutePath().normalize();
        project = project.toAbsolutePath().normalize();
    }

    /** @return where a file of the repository creates what the finding is about; empty where nobody knows */
    public Optional<Place> of(ReviewResult result, Finding finding) {
        return of(result.context().sources(), finding);
    }

    Optional<Place> of(Map<String, SourceLine> sources, Finding finding) {
        return Optional.ofNullable(sources.get(finding.object()))
                .filter(source -> source.file().toAbsolutePath().normalize().startsWith(root))
                .map(this::place);
    }

    /** @return the first line of the project's own file */
    Place ofProject() {
        return place(new SourceLine(project, 1));
    }

    private Place place(SourceLine source) {
        Path relative = root.relativize(source.file().toAbsolutePath().normalize());
        return new Place(relative.toString().replace('\\', '/'), source.line());
    }
}
