package io.github.schemacheck.deploy.image.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.login.Logins;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads images by the registry's own API: only their manifest and configuration, none of their layers. Also proves that
 * one may be pushed.
 */
public final class Registry {
    private static final String MANIFESTS = String.join(
            ", ",
            "application/vnd.oci.image.index.v1+json",
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.docker.distribution.manifest.list.v2+json",
            "application/vnd.docker.distribution.manifest.v2+json");

    private final Logins logins;

    public Registry(Logins logins) {
        this.logins = logins;
    }

    /**
     * @param reference a tag, or a digest that begins with {@code sha256:}
     * @return empty where the registry has no such image
     * @throws ProblemException where it does not answer, or not to this name and password
     */
    public Optional<RemoteImage> find(ImageName image, String reference) {
        try {
            RegistryAccess access = new RegistryAccess(image, logins);
            HttpResponse<byte[]> answer = access.get("manifests/" + reference, MANIFESTS);
            if (answer.statusCode() == 404) {
                return Optional.empty();
            }
            JsonNode manifest = read(image, answer);
            String digest = answer.headers().firstValue("Docker-Content-Digest").orElse("");
            if (manifest.has("manifests")) {
                String one = chosen(manifest.path("manifests"));
                manifest = read(image, access.get("manifests/" + one, MANIFESTS));
            }
            String config = manifest.path("config").path("digest").asText();
            JsonNode labels = read(image, access.get("blobs/" + config, "*/*"))
                    .path("config")
                    .path("Labels");
            return Optional.of(new RemoteImage(digest, labels(labels)));
        } catch (IOException e) {
            throw noAnswer(image, e);
        } catch (InterruptedException e) {
            throw interrupted(image, e);
        }
    }

    /**
     * Opens an upload to the image's repository and gives it up: who may do that may push. Nothing is sent.
     *
     * @throws ProblemException where the registry does not let us, or does not answer
     */
    public void provePush(ImageName image) {
        try {
            RegistryAccess access = new RegistryAccess(image, logins);
            HttpResponse<byte[]> upload = access.beginUpload();
            int status = upload.statusCode();
            if (status == 401 || status == 403 || status == 404) {
                throw refused(image, "write", status);
            }
            if (status != 202) {
                throw new IOException("it answers to an upload with status " + status);
            }
            access.giveUp(upload);
        } catch (IOException e) {
            throw noAnswer(image, e);
        } catch (InterruptedException e) {
            throw interrupted(image, e);
        }
    }

    private static ProblemException noAnswer(ImageName image, IOException e) {
        return new ProblemException(
                "No registry answers at " + image.host() + ": " + why(e) + ".",
                "see that the host in deploy.image is right, and that this machine reaches it.",
                e);
    }

    /** The JDK's client has no words for a name that there is not. */
    private static String why(IOException e) {
        boolean unknown = e.getCause() != null && e.getCause().getCause() instanceof UnresolvedAddressException;
        String said = Optional.ofNullable(e.getMessage()).orElse("it cannot be reached");
        return unknown || e.getCause() instanceof UnresolvedAddressException ? "there is no such host" : said;
    }

    private static ProblemException interrupted(ImageName image, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ProblemException("The question to " + image.host() + " was interrupted.", "run it again.", e);
    }

    private static ProblemException refused(ImageName image, String what, int status) {
        return new ProblemException(
                "The registry " + image.host() + " does not let us " + what + " " + image + " (" + status + ").",
                "set DEPLOY_REGISTRY_USERNAME and DEPLOY_REGISTRY_PASSWORD, or a server with the id " + image.host()
                        + " in settings.xml, or run docker login " + image.host() + ".");
    }

    /** All of an index carry the same labels; the platform of Railway's machines is asked where it is there. */
    private static String chosen(JsonNode manifests) {
        for (JsonNode each : manifests) {
            JsonNode platform = each.path("platform");
            if (platform.path("os").asText().equals("linux")
                    && platform.path("architecture").asText().equals("amd64")) {
                return each.path("digest").asText();
            }
        }
        return manifests.path(0).path("digest").asText();
    }

    private static JsonNode read(ImageName image, HttpResponse<byte[]> answer) throws IOException {
        int status = answer.statusCode();
        if (status == 401 || status == 403) {
            throw refused(image, "read", status);
        }
        if (status != 200) {
            throw new IOException("it answers with status " + status);
        }
        return new ObjectMapper().readTree(answer.body());
    }

    private static Map<String, String> labels(JsonNode node) {
        Map<String, String> labels = new HashMap<>();
        node.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }
}
