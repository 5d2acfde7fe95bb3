package io.github.schemacheck.deploy.railway;

import io.github.schemacheck.deploy.railway.graphql.GraphQl;
import io.github.schemacheck.deploy.railway.graphql.Operation;
import io.github.schemacheck.deploy.railway.graphql.Reply;
import io.github.schemacheck.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Deployments of a service: listed, started, taken back. */
public final class Deployments {
    private static final int RECENT = 20;

    private final GraphQl api;
    private final Rests rests;

    Deployments(GraphQl api, Rests rests) {
        this.api = api;
        this.rests = rests;
    }

    public Deployment get(String id) {
        return Deployment.of(api.ask(Operation.DEPLOYMENT, Map.of("id", id)).path("deployment"));
    }

    /** @return the newest first */
    public List<Deployment> recent(Target target) {
        Map<String, ?> variables = Map.of("input", target.variables(), "first", RECENT);
        return Named.nodes(api.ask(Operation.DEPLOYMENTS, variables).path("deployments")).stream()
                .map(Deployment::of)
                .sorted(Comparator.comparing(Deployment::createdAt).reversed())
                .toList();
    }

    /** @return the oldest first */
    public List<DeploymentEvent> events(String id) {
        return Named.nodes(
                        api.ask(Operation.DEPLOYMENT_EVENTS, Map.of("id", id)).path("deploymentEvents"))
                .stream()
                .map(DeploymentEvent::of)
                .toList();
    }

    /**
     * Starts a deployment of the service's source and settings as they are now.
     *
     * @param image what the source is, so that the deployment is known again where Railway's answer gets lost
     * @return its id
     */
    public String start(Target target, String image) {
        Set<String> before = ids(target);
        Reply reply = api.reply(Operation.DEPLOY_SERVICE, target.variables());
        if (!reply.isUncertain()) {
            return api.data(Operation.DEPLOY_SERVICE, reply)
                    .path("serviceInstanceDeployV2")
                    .asText();
        }
        return appeared(target, before, deployment -> deployment.runs(image))
                .map(Deployment::id)
                .orElseThrow(() -> notStarted(reply));
    }

    /**
     * Railway makes a new deployment of an old one, with its image and its variables.
     *
     * @return the new one's id, which Railway itself does not tell
     */
    public String rollback(Target target, String id) {
        Set<String> before = ids(target);
        Reply reply = api.reply(Operation.ROLLBACK_DEPLOYMENT, Map.of("id", id));
        if (!reply.isUncertain()) {
            done(
                    api.data(Operation.ROLLBACK_DEPLOYMENT, reply)
                            .path("deploymentRollback")
                            .asBoolean(),
                    "roll back to " + id);
        }
        return appeared(target, before, deployment -> true).map(Deployment::id).orElseThrow(() -> notStarted(reply));
    }

    public void restart(String id) {
        done(
                api.ask(Operation.RESTART_DEPLOYMENT, Map.of("id", id))
                        .path("deploymentRestart")
                        .asBoolean(),
                "restart " + id);
    }

    /** Starts one that waits for a person's word, and waits until it shows. */
    public void approve(String id) {
        done(
                api.ask(Operation.APPROVE_DEPLOYMENT, Map.of("id", id))
                        .path("deploymentApprove")
                        .asBoolean(),
                "approve " + id);
        rests.until(() ->
                Optional.of(get(id)).filter(deployment -> deployment.status() != DeploymentStatus.NEEDS_APPROVAL));
    }

    private Set<String> ids(Target target) {
        return recent(target).stream().map(Deployment::id).collect(Collectors.toSet());
    }

    /** @return the first that was not there before; it may take Railway some seconds to show it */
    private Optional<Deployment> appeared(Target target, Set<String> before, Predicate<Deployment> fitting) {
        return rests.until(() -> {
            List<Deployment> found = recent(target).stream()
                    .filter(deployment -> !before.contains(deployment.id()))
                    .filter(fitting)
                    .toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
        });
    }

    private static void done(boolean yes, String what) {
        if (!yes) {
            throw new ProblemException(
                    "Railway did not " + what + ", and does not say why.",
                    "look at the deployment in Railway's dashboard.");
        }
    }

    private ProblemException notStarted(Reply reply) {
        return new ProblemException(
                "Railway shows no new deployment"
                        + (reply.isUncertain() ? ", and the connection was lost while it was asked for one." : "."),
                "run it again; deploy:status shows what there is.");
    }
}
