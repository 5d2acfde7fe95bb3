package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One deployment.
 *
 * @param word the status as Railway writes it
 * @param createdAt in Railway's own form, which sorts as text
 * @param image what really runs, with its digest where Railway tells it; empty where it was built from a repository
 * @param url without a scheme; empty where the service has no domain
 * @param canRollback whether Railway still has its image
 * @param diagnosis what Railway thinks of a failure; empty where it thinks nothing
 */
public record Deployment(
        String id, String word, String createdAt, String image, String url, boolean canRollback, String diagnosis) {
    static Deployment of(JsonNode node) {
        return new Deployment(
                node.path("id").asText(),
                node.path("status").asText(),
                node.path("createdAt").asText(),
                image(node.path("meta")),
                node.path("url").asText(""),
                node.path("canRollback").asBoolean(),
                diagnosis(node.path("diagnosis")));
    }

    public DeploymentStatus status() {
        return DeploymentStatus.of(word);
    }

    /** Railway leaves the digest out where the name has one. */
    private static String image(JsonNode meta) {
        String image = meta.path("image").asText("");
        String digest = meta.path("imageDigest").asText("");
        return (image.isEmpty() || digest.isEmpty() || image.contains("@")) ? image : image + "@" + digest;
    }

    /** Its form is not written down anywhere. */
    private static String diagnosis(JsonNode diagnosis) {
        if (diagnosis.isMissingNode() || diagnosis.isNull()) {
            return "";
        }
        for (String field : new String[] {"summary", "message", "reason", "error"}) {
            if (diagnosis.hasNonNull(field)) {
                return diagnosis.get(field).asText();
            }
        }
        String text = diagnosis.isTextual() ? diagnosis.asText() : diagnosis.toString();
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    /** @return whether it runs exactly this: by digest where both have one, else by name */
    public boolean runs(String other) {
        String mine = digest(image);
        String theirs = digest(other);
        return (mine.isEmpty() || theirs.isEmpty()) ? image.equals(other) : mine.equals(theirs);
    }

    private static String digest(String image) {
        return image.contains("@") ? image.substring(image.indexOf('@') + 1) : "";
    }

    @Override
    public String toString() {
        return id + " (" + word + (image.isEmpty() ? "" : ", " + image) + ")";
    }
}
