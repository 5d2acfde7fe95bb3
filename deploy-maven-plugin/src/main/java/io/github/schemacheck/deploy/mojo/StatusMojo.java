package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.ServiceStatus;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Says where a service of Railway stands: what runs, what the next deployment would run, its last deployments and its
 * addresses. Reads only.
 */
@Mojo(name = "status", aggregator = true, requiresProject = false, threadSafe = true)
public final class StatusMojo extends RailwayMojo {
    /** The same for machines. Default: target/deploy/status.json. */
    @Parameter(property = "deploy.statusFile", defaultValue = "${project.build.directory}/deploy/status.json")
    File statusFile;

    @Inject
    public StatusMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    protected void run() {
        RailwayClient client = connect();
        ServiceStatus status = ServiceStatus.read(client, target(client));
        status.lines().forEach(getLog()::info);
        try {
            Files.createDirectories(statusFile.toPath().toAbsolutePath().getParent());
            Files.writeString(statusFile.toPath(), status.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
