package io.github.schemacheck.deploy.release;

import io.github.schemacheck.deploy.railway.Deployment;
import io.github.schemacheck.deploy.railway.DeploymentStatus;
import io.github.schemacheck.deploy.railway.ImageSource;
import io.github.schemacheck.deploy.railway.LogLine;
import io.github.schemacheck.deploy.railway.Logs;
import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.Service;
import io.github.schemacheck.deploy.railway.Target;
import io.github.schemacheck.deploy.railway.Verdict;
import io.github.schemacheck.deploy.railway.Volume;
import io.github.schemacheck.deploy.railway.WaitSettings;
import io.github.schemacheck.deploy.railway.Wanted;
import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The service that is released to. All that is needed for the way back is read from Railway, so that it works from a
 * fresh clone and after a run that was killed.
 *
 * @param fromRepository whether a service that is built from a repository may become one that runs an image
 * @param approves whether a deployment that waits for somebody's approval is approved
 * @param volumeOf the service of the database whose volume Railway backs up; empty: deploy:backup does it
 * @param credentials with which Railway pulls
 */
public record Site(
        RailwayClient client,
        Target target,
        WaitSettings patience,
        boolean fromRepository,
        boolean approves,
        Optional<String> volumeOf,
        Optional<ImageSource.Credentials> credentials) {
    private static final int LAST_LINES = 20;
    private static final Set<String> PLANS_WITHOUT_LOGIN = Set.of("free", "hobby", "trial");

    Service read() {
        return client.services().read(target);
    }

    /** @return what runs now, for people */
    String running() {
        return read().active().stream().findFirst().map(Deployment::toString).orElse("nothing");
    }

    /** @return another service of the same environment */
    public Site other(String service) {
        Wanted wanted = new Wanted(target.project().id(), target.environment().id(), service);
        return new Site(
                client, client.target(wanted), patience, fromRepository, approves, Optional.empty(), credentials);
    }

    /** @throws ProblemException where there is none, so that nobody would ask the database */
    String preDeployCommand() {
        String command = read().preDeployCommand();
        if (command.isEmpty()) {
            throw new ProblemException(
                    "deploy.gate is pre-deploy, and " + target + " has no pre-deploy command: nobody would ask the"
                            + " database.",
                    "set preDeployCommand with deploy:settings, to java -jar schema-check-core-…-gate.jar with its"
                            + " options.",
                    new Refused());
        }
        return command;
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

    /** Says no where Railway would, but only once the database is migrated: when it is given the image. */
    void verify(Consumer<String> lines) {
        client.services().verifyImage(target, fromRepository);
        if (credentials.isPresent()) {
            verifyPlan(lines);
        }
    }

    private void verifyPlan(Consumer<String> lines) {
        String plan;
        try {
            plan = client.services().plan(target.project());
        } catch (ProblemException e) {
            lines.accept("Whether the plan lets Railway pull with a login is not checked: " + e.problem());
            return;
        }
        if (PLANS_WITHOUT_LOGIN.contains(plan)) {
            throw new ProblemException(
                    "Railway pulls with a login (deploy.railwayPullServerId) on the plan pro only, and "
                            + target.project() + " is on the plan " + plan + ".",
                    "leave deploy.railwayPullServerId out and let everybody pull the image, or change the plan.");
        }
    }

    /** @return what the application wrote last; empty where nobody can tell, as logs decide nothing */
    List<String> lastLines(Deployment deployment) {
        try {
            Logs.Query last = new Logs.Query(Logs.Kind.DEPLOY, deployment.id(), LAST_LINES, Optional.empty(), "");
            return client.logs().read(last).stream().map(LogLine::toString).toList();
        } catch (ProblemException e) {
            return List.of();
        }
    }

    boolean isLive(Deployment deployment) {
        return client.deployments().get(deployment.id()).status().isLive();
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
        Verdict verdict = client.watch(patience).await(target, deployment, Optional.of(image));
        if (approves && verdict.outcome() == Verdict.Outcome.NEEDS_APPROVAL) {
            client.deployments().approve(deployment);
            return client.watch(patience).await(target, deployment, Optional.of(image));
        }
        return verdict;
    }

    /**
     * @param name of the backup
     * @return the volume that Railway backed up
     */
    String backUpVolume(String service, String name) {
        String id = other(service).target().service().id();
        Volume volume = client.volumes().of(target.environment()).stream()
                .filter(each -> each.service().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        "The service " + service + " has no volume in " + target.environment() + ".",
                        "set deploy.backupVolumeOf to the database's service, or leave it out for pg_dump."));
        client.volumes().backUp(volume, name, patience.timeout());
        return volume.name();
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
