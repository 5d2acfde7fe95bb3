package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.ApplicationFit;
import io.github.schemacheck.OldApplicationReview;
import io.github.schemacheck.ReviewSettings;
import io.github.schemacheck.deploy.image.Labels;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.registry.Registry;
import io.github.schemacheck.deploy.image.registry.RemoteImage;
import io.github.schemacheck.gate.Gate;
import io.github.schemacheck.migration.MigrationSet;
import io.github.schemacheck.problem.ProblemException;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Whether the application of an image fits the live database as it is now: which migrations it was built with stands in
 * its labels, what they made is replayed on a shadow, and what of that is gone is named. Live is only read.
 */
@Mojo(
        name = "validate-application",
        configurator = SecretConfigurator.NAME,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class ValidateApplicationMojo extends ReviewMojo {
    private final RepositorySystem repositories;
    private final SettingsDecrypter decrypter;

    /** Skips this goal only. Default: false. Example: <code>-Ddeploy.validateApplication.skip</code>. */
    @Parameter(property = "deploy.validateApplication.skip", defaultValue = "false")
    private boolean skipValidateApplication;

    /** Only says what would be compared; connects to nothing. Default: false. Example: <code>-Ddeploy.dryRun</code>. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** The image, by tag or digest. Default: the one of <code>deploy.image</code>. Example: shop@sha256:…. */
    @Parameter(property = "deploy.application", defaultValue = "${deploy.image}")
    @Nullable
    String application;

    /** What fails the build: <code>error</code> (default): whatever is missed or not proven; or <code>never</code>. */
    @Parameter(property = "deploy.failOn", defaultValue = "error")
    private String failOn;

    @Inject
    public ValidateApplicationMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        this.repositories = repositories;
        this.decrypter = decrypter;
    }

    @Override
    protected String skippedBy() {
        return skipValidateApplication ? "deploy.validateApplication.skip" : super.skippedBy();
    }

    @Override
    protected void review() throws MojoFailureException {
        Gate gate = Gate.of(failOn);
        SettingsOf parameters = new SettingsOf(this, repositories, decrypter);
        ReviewSettings settings = parameters.review();
        String image = Optional.ofNullable(application)
                .orElseThrow(() -> new ProblemException(
                        "No image is named.", "set deploy.application, to name:tag or name@sha256:…."));
        getLog().info("deploy:validate-application compares " + settings.live().address() + " with " + image);
        if (dryRun) {
            getLog().info("deploy.dryRun: would read that image's labels, and compare");
            return;
        }
        OldApplicationReview review = new OldApplicationReview(parameters.binaries(), System.getenv(), getLog()::info);
        ApplicationFit fit = review.run(settings, builtWith(image));
        tell(fit);
        fit.misses().forEach(missed -> getLog().warn("It may miss: " + missed));
        fit.notProven().forEach(why -> getLog().warn("Not proven: " + why));
        if (fit.isProven()) {
            getLog().info("It fits: all that its migrations made is there");
        } else if (gate.closes().isPresent()) {
            throw new MojoFailureException("The application of " + image + " is not proven to fit the database."
                    + "\n  What to do: see above what it misses; add it in a new migration, or take a newer image.");
        }
    }

    private MigrationSet builtWith(String image) {
        int at = image.indexOf('@');
        ImageName name = ImageName.parse(at < 0 ? image : image.substring(0, at));
        RemoteImage found = new Registry(new RegistryLogins(session.getSettings(), decrypter)
                        .all(System.getenv(), System.getProperty("user.home", ""), name.host()))
                .find(name, at < 0 ? name.tag() : image.substring(at + 1))
                .orElseThrow(() -> new ProblemException(
                        "The registry " + name.host() + " has no image " + image + ".",
                        "set deploy.application to an image that it has."));
        return Optional.ofNullable(found.labels().get(Labels.MIGRATIONS))
                .flatMap(MigrationSet::parse)
                .orElseThrow(() -> new ProblemException(
                        "The image " + image + " does not say with which migrations it was built.",
                        "build images with deploy:build-image, where the project has migrations of Flyway."));
    }
}
