package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Something that people call by its name and Railway by its id. */
public record Named(String id, String name) {
    static Named of(JsonNode node) {
        return new Named(node.path("id").asText(), node.path("name").asText());
    }

    boolean is(String nameOrId) {
        return id.equalsIgnoreCase(nameOrId) || name.equalsIgnoreCase(nameOrId);
    }

    /** @return the nodes of a connection */
    static List<JsonNode> nodes(JsonNode connection) {
        return StreamSupport.stream(connection.path("edges").spliterator(), false)
                .map(edge -> edge.path("node"))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
