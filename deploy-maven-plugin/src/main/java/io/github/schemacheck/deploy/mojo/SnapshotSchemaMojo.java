package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.snapshot.Snapshot;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/** Writes the schema that the code expects to a file that people review: <code>deploy.snapshotFile</code>. */
@Mojo(
        name = "snapshot-schema",
        configurator = SecretConfigurator.NAME,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class SnapshotSchemaMojo extends ReviewMojo {
    private final RepositorySystem repositories;
    private final SettingsDecrypter decrypter;

    @Inject
    public SnapshotSchemaMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        this.repositories = repositories;
        this.decrypter = decrypter;
    }

    @Override
    protected void review() {
        SettingsOf parameters = new SettingsOf(this, repositories, decrypter);
        getLog().info("deploy:snapshot-schema writes " + snapshotFile);
        Schema schema = parameters.reviewer().expectedSchema(parameters.review());
        Path file = snapshotFile.toPath().toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                Snapshot.write(schema, out);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    "The snapshot cannot be written: " + e.getMessage(), "set deploy.snapshotFile.", e);
        }
    }
}
