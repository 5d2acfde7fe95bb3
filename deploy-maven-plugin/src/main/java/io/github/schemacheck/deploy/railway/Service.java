package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A service in one environment, as Railway has it.
 *
 * @param image what the next deployment will run; empty where it has none
 * @param repository empty where it is not built from one
 * @param settings all the rest, by Railway's own names
 * @param active what runs now
 */
public record Service(
        String image, String repository, JsonNode settings, Optional<Deployment> latest, List<Deployment> active) {
    public Service {
        active = List.copyOf(active);
    }

    /** @return what runs in a new image before it takes over; empty where nothing does */
    public String preDeployCommand() {
        JsonNode command = settings.path("preDeployCommand");
        return command.isArray()
                ? StreamSupport.stream(command.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" && "))
                : command.isNull() ? "" : command.asText();
    }

    static Service of(JsonNode node) {
        return new Service(
                node.path("source").path("image").asText(""),
                node.path("source").path("repo").asText(""),
                node,
                node.hasNonNull("latestDeployment")
                        ? Optional.of(Deployment.of(node.get("latestDeployment")))
                        : Optional.empty(),
                StreamSupport.stream(node.path("activeDeployments").spliterator(), false)
                        .map(Deployment::of)
                        .toList());
    }
}
