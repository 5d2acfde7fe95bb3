package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.deploy.railway.graphql.GraphQl;
import io.github.schemacheck.deploy.railway.graphql.Operation;
import io.github.schemacheck.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Volumes and their backups. */
public final class Volumes {
    private final GraphQl api;
    private final Rests rests;

    Volumes(GraphQl api, Rests rests) {
        this.api = api;
        this.rests = rests;
    }

    /** A backup that Railway keeps. */
    public record Backup(String id, String name, String createdAt) {}

    public List<Volume> of(Named environment) {
        return Named.nodes(api.ask(Operation.VOLUMES, Map.of("id", environment.id()))
                        .path("environment")
                        .path("volumeInstances"))
                .stream()
                .map(Volume::of)
                .toList();
    }

    public List<Backup> backups(Volume volume) {
        return StreamSupport.stream(
                        api.ask(Operation.BACKUPS, Map.of("volumeInstanceId", volume.id()))
                                .path("volumeInstanceBackupList")
                                .spliterator(),
                        false)
                .map(node -> new Backup(
                        node.path("id").asText(),
                        node.path("name").asText(""),
                        node.path("createdAt").asText()))
                .toList();
    }

    /**
     * Makes a backup and waits for it: large volumes take minutes.
     *
     * @throws ProblemException where Railway says that it failed, or does not say in this time that it is done
     */
    public void backUp(Volume volume, String name, Duration timeout) {
        String workflow = api.ask(Operation.CREATE_BACKUP, Map.of("volumeInstanceId", volume.id(), "name", name))
                .path("volumeInstanceBackupCreate")
                .path("workflowId")
                .asText("");
        JsonNode end = rests.within(timeout, () -> ended(workflow))
                .orElseThrow(() -> new ProblemException(
                        "The backup of " + volume.name() + " is not done after " + timeout.toSeconds() + " s.",
                        "look at the volume's backups in Railway's dashboard, and raise deploy.railwayTimeout where"
                                + " it only takes longer."));
        if (!end.path("status").asText().equals("Complete")) {
            throw new ProblemException(
                    "The backup of " + volume.name() + " failed: "
                            + end.path("error").asText(end.path("status").asText()) + ".",
                    "see the volume in Railway's dashboard; a backup by hand may be half the volume's size at most.");
        }
    }

    private Optional<JsonNode> ended(String workflow) {
        return Optional.of(api.ask(Operation.WORKFLOW_STATUS, Map.of("workflowId", workflow))
                        .path("workflowStatus"))
                .filter(status -> !status.path("status").asText().equals("Running"));
    }
}
