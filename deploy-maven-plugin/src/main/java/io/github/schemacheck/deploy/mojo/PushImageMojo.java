package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.MemoryFile;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.login.Logins;
import io.github.schemacheck.deploy.image.push.ImagePush;
import io.github.schemacheck.deploy.image.push.PushResult;
import io.github.schemacheck.deploy.image.registry.Registry;
import io.github.schemacheck.deploy.image.rules.Bytes;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Sends the image that deploy:build-image built to the registry of its name. What is there already is not sent again.
 * Names and passwords come from DEPLOY_REGISTRY_USERNAME and DEPLOY_REGISTRY_PASSWORD, from the server of settings.xml
 * whose id is the registry, or from docker's own configuration with its credential helpers.
 */
@Mojo(name = "push-image", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
public final class PushImageMojo extends DeployMojo {
    private final SettingsDecrypter decrypter;

    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.pushImage.skip</code>. */
    @Parameter(property = "deploy.pushImage.skip", defaultValue = "false")
    private boolean skipPushImage;

    /** Only proves that the registry would let us push; sends nothing. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** The image's name. Default: the module's artifactId and version. Example: registry.example.com/shop:1.2. */
    @Parameter(property = "deploy.image", defaultValue = "${project.artifactId}:${project.version}")
    String image;

    /** Where the engine is. Default: DOCKER_HOST, else docker's context. Example: tcp://build.example.com:2376. */
    @Parameter(property = "deploy.dockerHost", defaultValue = "")
    @Nullable
    String dockerHost;

    /**
     * Whether this module has an image: without the file it is passed over in a build of several modules. Default:
     * Dockerfile.
     */
    @Parameter(property = "deploy.dockerfile", defaultValue = "${project.basedir}/Dockerfile")
    File dockerfile;

    /** Where is kept what this machine knows of the last image. Default: the user's cache folder. */
    @Parameter(property = "deploy.cacheDirectory")
    @Nullable
    File cacheDirectory;

    @Inject
    public PushImageMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    @Override
    protected String skippedBy() {
        return skipPushImage ? "deploy.pushImage.skip" : super.skippedBy();
    }

    @Override
    protected String failure() {
        return "failed";
    }

    @Override
    protected void run() {
        if (!dockerfile.exists() && session.getProjects().size() > 1) {
            getLog().info("deploy:push-image: passed over, there is no Dockerfile in this module");
            return;
        }
        ImageName name = ImageName.parse(image);
        Logins logins = new RegistryLogins(session.getSettings(), decrypter)
                .all(System.getenv(), System.getProperty("user.home", ""), name.host());
        if (dryRun) {
            new Registry(logins).provePush(name);
            getLog().info("The registry " + name.host() + " lets us push " + name + "; nothing was sent");
            return;
        }
        try (Engine engine = Engine.at(Optional.ofNullable(dockerHost).orElse(""))) {
            PushResult result = new ImagePush(engine, logins, getLog()::info).run(name);
            tell(result);
            remember(name, result.digest());
            getLog().info("Pushed " + name.repository() + "@" + result.digest());
            getLog().info(
                            result.sent() == 0
                                    ? "Nothing was sent: all " + result.layers() + " layers were there already."
                                    : result.sent() + " of " + result.layers() + " layers sent ("
                                            + Bytes.text(result.bytes()) + ").");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what was built last is remembered; another image may have been pushed. */
    private void remember(ImageName name, String digest) {
        ProjectMemory memory = ProjectMemory.of(project, CacheFolder.of(cacheDirectory, project));
        MemoryFile file = memory.file(getLog()::warn);
        file.read()
                .filter(known -> known.image().equals(name.toString()))
                .ifPresent(known -> file.write(known.withDigest(digest, Instant.now())));
    }
}
