package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * An address of a service.
 *
 * @param port of the application; 0 where Railway finds it
 * @param own whether it is a domain of the user's
 * @param records what the user's DNS must have, as {@code name -> value}; empty where there is nothing to do
 */
public record Domain(String name, int port, boolean own, List<String> records) {
    public Domain {
        records = List.copyOf(records);
    }

    static Domain of(JsonNode node, boolean own) {
        JsonNode status = node.path("status");
        List<String> records = status.path("verified").asBoolean()
                ? List.of()
                : StreamSupport.stream(status.path("dnsRecords").spliterator(), false)
                        .map(record -> record.path("fqdn").asText() + " -> "
                                + record.path("requiredValue").asText())
                        .toList();
        return new Domain(node.path("domain").asText(), node.path("targetPort").asInt(), own, records);
    }
}
