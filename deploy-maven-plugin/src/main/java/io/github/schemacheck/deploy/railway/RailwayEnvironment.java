package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An environment of a project.
 *
 * @param stagedChanges what somebody changed in the dashboard and has not deployed; it is never ours to commit
 * @param from the name of the environment that it was made of; empty where it was not
 */
public record RailwayEnvironment(Named itself, boolean ephemeral, int stagedChanges, String createdAt, String from) {
    static RailwayEnvironment of(JsonNode node) {
        return new RailwayEnvironment(
                Named.of(node),
                node.path("isEphemeral").asBoolean(),
                node.path("unmergedChangesCount").asInt(),
                node.path("createdAt").asText(),
                node.path("sourceEnvironment").path("name").asText(""));
    }
}
