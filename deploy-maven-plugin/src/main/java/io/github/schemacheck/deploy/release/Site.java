package io.github.schemacheck.deploy.release;

import io.github.schemacheck.deploy.railway.Deployment;
import io.github.schemacheck.deploy.railway.DeploymentStatus;
import io.github.schemacheck.deploy.railway.ImageSource;
import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.Service;
import io.github.schemacheck.deploy.railway.Target;
import io.github.schemacheck.deploy.railway.Verdict;
import io.github.schemacheck.deploy.railway.WaitSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The service that is released to. All that is needed for the way back is read from Railway, so that it works from a
 * fresh clone and after a run that was killed.
 *
 * @param fromRepository whether a service that is built from a repository may become one that runs an image
 * @param credentials with which Railway pulls
 */
public record Site(
        RailwayClient client,
        Target target,
        WaitSettings patience,
        boolean fromRepository,
        Optional<ImageSource.Credentials> credentials) {

    Service read() {
        return client.services().read(target);
    }

    /** @return of the service, without those that are sealed */
    Map<String, String> variables() {
        return client.variables().written(target);
    }

    /** @return what ran before this image; empty where nothing else ever did */
    Optional<Deployment> before(String image) {
        return client.deployments().recent(target).stream()
                .filter(deployment -> !deployment.image().isEmpty() && !deployment.runs(image))
                .filter(deployment -> deployment.status().isLive()
                        || deployment.status() == DeploymentStatus.SLEEPING
                        || deployment.status() == DeploymentStatus.REMOVED)
                .findFirst();
    }

    /** @return one of the very image that a run began which was killed since, and that is still to be believed */
    Optional<Deployment> begun(String image, String killedAfter) {
        List<Deployment> recent = client.deployments().recent(target);
        return recent.stream()
                .limit(1)
                .filter(deployment -> deployment.runs(image))
                .filter(deployment -> deployment.createdAt().compareTo(killedAfter) > 0)
                .filter(deployment ->
                        deployment.status().isUnderWay() || deployment.status().isLive())
                .findFirst();
    }

    /** @return the id of the deployment */
    String start(String image) {
        client.services().setImage(target, new ImageSource(image, credentials), fromRepository);
        return client.deployments().start(target, image);
    }

    /** Without deploying anything: what the next deployment would run. */
    void restore(String image) {
        client.services().setImage(target, new ImageSource(image, credentials), fromRepository);
    }

    Verdict await(String deployment, String image) {
        return client.watch(patience).await(target, deployment, Optional.of(image));
    }

    /** By the image's digest, which a registry keeps longer than Railway; else by Railway itself. */
    Verdict back(Deployment to, Consumer<String> lines) {
        String id;
        if (to.image().contains("@sha256:")) {
            id = start(to.image());
        } else {
            id = client.deployments().rollback(target, to.id());
        }
        lines.accept("Back to " + to.image() + ": deployment " + id);
        return await(id, to.image());
    }
}
