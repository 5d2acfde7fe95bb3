package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.login.Logins;
import io.github.schemacheck.deploy.image.registry.Registry;
import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.ServiceStatus;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
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

    /**
     * The name under which images are pushed, to compare what runs with. Default: the module's artifactId and version.
     * Example: registry.example.com/shop:1.2.
     */
    @Parameter(property = "deploy.image", defaultValue = "${project.artifactId}:${project.version}")
    String image;

    private final SettingsDecrypter decrypter;

    @Inject
    public StatusMojo(SettingsDecrypter decrypter) {
        super(decrypter);
        this.decrypter = decrypter;
    }

    @Override
    protected void run() {
        RailwayClient client = connect();
        ServiceStatus status = ServiceStatus.read(client, target(client));
        status.lines().forEach(getLog()::info);
        status.live().flatMap(live -> code(live.image())).ifPresent(getLog()::info);
        try {
            Files.createDirectories(statusFile.toPath().toAbsolutePath().getParent());
            Files.writeString(statusFile.toPath(), status.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> code(String running) {
        Optional<ImageName> named = ImageName.read(image);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        ImageName pushed = named.get();
        Logins logins = new RegistryLogins(session.getSettings(), decrypter)
                .all(System.getenv(), System.getProperty("user.home", ""), pushed.host());
        return new RunningCode(new Registry(logins), pushed).line(running);
    }
}
