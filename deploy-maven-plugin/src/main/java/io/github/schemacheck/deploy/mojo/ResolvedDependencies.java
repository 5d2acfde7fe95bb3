package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.FileHash;
import io.github.schemacheck.deploy.changes.FileHashes;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * The dependencies that a module is deployed with, each with the SHA-256 of its file: a SNAPSHOT is another one under
 * the same version. Modules of the reactor are left out, as nobody has built them yet; their files are looked at
 * instead.
 */
record ResolvedDependencies(MavenSession session, ProjectDependenciesResolver resolver, RepositorySystem repositories) {
    /** @param hashes of those that were read before */
    SortedMap<String, String> of(MavenProject module, List<MavenProject> modules, FileHashes hashes) {
        Set<String> reactor = modules.stream()
                .map(each -> each.getGroupId() + ":" + each.getArtifactId())
                .collect(Collectors.toSet());
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(module, session.getRepositorySession());
        request.setResolutionFilter((node, parents) -> node.getDependency() == null
                || (!node.getDependency().getScope().equals("test") && !reactor.contains(key(node.getArtifact()))));
        try {
            Map<String, Path> files = new HashMap<>();
            for (Dependency each : resolver.resolve(request).getResolvedDependencies()) {
                Artifact artifact = each.getArtifact();
                if (artifact.getFile() != null && artifact.getFile().isFile()) {
                    files.put(name(artifact), artifact.getFile().toPath());
                }
            }
            return hashed(files, hashes);
        } catch (DependencyResolutionException e) {
            throw new ProblemException(
                    "The dependencies of " + module.getArtifactId() + " cannot be resolved: " + e.getMessage(),
                    "see what it says; where Maven is offline (-o), run once online.",
                    e);
        }
    }

    private static SortedMap<String, String> hashed(Map<String, Path> files, FileHashes hashes) {
        try {
            Map<Path, String> known = hashes.of(files.values());
            SortedMap<String, String> byName = new TreeMap<>();
            files.forEach((name, file) -> byName.put(name, known.get(file)));
            return byName;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * @param counted POMs on this disk that are looked at as files
     * @return the others on this disk, and those from a repository
     */
    SortedMap<String, String> parents(MavenProject module, Predicate<Path> counted) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (MavenProject each = module.getParent(); each != null; each = each.getParent()) {
            Artifact artifact = new DefaultArtifact(each.getGroupId(), each.getArtifactId(), "pom", each.getVersion());
            Path file = each.getFile() == null
                    ? fetched(artifact)
                    : each.getFile().toPath().toAbsolutePath().normalize();
            if (!counted.test(file)) {
                hashes.put(name(artifact), hash(file));
            }
        }
        return hashes;
    }

    private Path fetched(Artifact artifact) {
        ArtifactRequest request =
                new ArtifactRequest(artifact, session.getCurrentProject().getRemoteProjectRepositories(), null);
        try {
            return repositories
                    .resolveArtifact(session.getRepositorySession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new ProblemException(
                    "The parent " + artifact + " cannot be resolved: " + e.getMessage(), "see what it says.", e);
        }
    }

    private static String key(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }

    private static String name(Artifact artifact) {
        return key(artifact) + ":" + artifact.getExtension()
                + (artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier()) + ":"
                + artifact.getBaseVersion();
    }

    private static String hash(Path file) {
        try {
            return FileHash.of(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static ProblemException unreadable(IOException e) {
        return new ProblemException(
                "A dependency cannot be read: " + e.getMessage(), "make it readable, or delete it.", e);
    }
}
