package io.github.schemacheck.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** As much of JSON Schema as our document uses, and stricter: a property that it does not name is a violation. */
record JsonSchema(JsonNode root) {
    List<String> violations(JsonNode value) {
        List<String> found = new ArrayList<>();
        check(root, value, "", found);
        return found;
    }

    private void check(JsonNode given, JsonNode value, String path, List<String> found) {
        JsonNode schema = given.has("$ref") ? root.at(given.get("$ref").asText().substring(1)) : given;
        if (schema.has("type") && !hasType(value, schema.get("type").asText())) {
            found.add(path + " is no " + schema.get("type").asText());
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            found.add(path + " is not " + schema.get("const"));
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            found.add(path + " is none of " + schema.get("enum"));
        }
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                found.add(path + " has no " + name.asText());
            }
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(schema.path("items"), value.get(i), path + "/" + i, found);
        }
        properties(schema, value, path, found);
    }

    private void properties(JsonNode schema, JsonNode value, String path, List<String> found) {
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode named = schema.path("properties").path(field.getKey());
            JsonNode property = named.isMissingNode() ? schema.path("additionalProperties") : named;
            if (property.isMissingNode()) {
                found.add(path + "/" + field.getKey() + " is not documented");
            }
            check(property, field.getValue(), path + "/" + field.getKey(), found);
        }
    }

    private static boolean contains(JsonNode all, JsonNode value) {
        for (JsonNode one : all) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasType(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }
}
