package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.deploy.railway.graphql.GraphQl;
import io.github.schemacheck.deploy.railway.graphql.Operation;
import io.github.schemacheck.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Services in one environment: read, and written with a look at what came of it. None of it deploys anything. */
public final class Services {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphQl api;

    Services(GraphQl api) {
        this.api = api;
    }

    public Service read(Target target) {
        return Service.of(
                api.ask(Operation.SERVICE_INSTANCE, target.variables()).path("serviceInstance"));
    }

    /** @return the word for what the project pays; another one than this version knows is possible */
    public String plan(Named project) {
        return api.ask(Operation.PLAN, Map.of("id", project.id()))
                .path("project")
                .path("subscriptionType")
                .asText("");
    }

    /** @throws ProblemException where the service is built from a repository, and may not become one of an image */
    public void verifyImage(Target target, boolean fromRepository) {
        String repository = read(target).repository();
        if (!repository.isEmpty() && !fromRepository) {
            throw new ProblemException(
                    target + " is built from the repository " + repository + ", not from an image.",
                    "disconnect it in Railway's dashboard (deploy:railway does with -Ddeploy.railwayReplaceRepository),"
                            + " or name another service.");
        }
    }

    /**
     * @param fromRepository whether a service that is built from a repository may become one that runs an image
     * @return as it is afterwards
     */
    public Service setImage(Target target, ImageSource source, boolean fromRepository) {
        verifyImage(target, fromRepository);
        Map<String, Object> input = new HashMap<>(Map.of("source", Map.of("image", source.image())));
        source.credentials().ifPresent(credentials -> input.put("registryCredentials", credentials.input()));
        write(target, input);
        Service after = read(target);
        if (!after.image().equals(source.image())) {
            throw new ProblemException(
                    "Railway said yes, but the image of " + target + " is "
                            + (after.image().isEmpty() ? "none" : after.image()) + " and not " + source.image() + ".",
                    "see whether somebody else deploys now, or a policy of the workspace forbids the registry; then run"
                            + " it again.");
        }
        return after;
    }

    /**
     * @param settings by Railway's own names; null where it is to be taken away
     * @throws ProblemException where Railway keeps another value than it was given
     */
    public Service update(Target target, Map<String, JsonNode> settings) {
        Map<String, JsonNode> input = new HashMap<>();
        // Railway passes over a null here, and keeps what there was.
        settings.forEach((name, value) ->
                input.put(name, (value.isNull() && TEXTS.contains(name)) ? JSON.valueToTree("") : value));
        write(target, input);
        Service after = read(target);
        List<String> lost = settings.entrySet().stream()
                .filter(setting -> after.settings().has(setting.getKey()))
                .filter(setting -> !same(setting.getValue(), after.settings().path(setting.getKey())))
                .map(setting -> setting.getKey() + " is " + after.settings().path(setting.getKey()) + " and not "
                        + setting.getValue())
                .sorted()
                .toList();
        if (!lost.isEmpty()) {
            throw new ProblemException(
                    "Railway said yes, but did not keep it: " + String.join("; ", lost) + ".",
                    "set it in Railway's dashboard, or leave it out here.");
        }
        return after;
    }

    private static final List<String> TEXTS = List.of(
            "buildCommand", "cronSchedule", "dockerfilePath", "healthcheckPath", "rootDirectory", "startCommand");

    /** Railway reads an empty text back as none, and a single command as a list or as itself. */
    public static boolean same(JsonNode wanted, JsonNode kept) {
        return Objects.equals(plain(wanted), plain(kept));
    }

    private static String plain(JsonNode value) {
        if (value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.asText().isEmpty())) {
            return "";
        }
        if (value.isArray()) {
            return value.isEmpty() ? "" : value.size() == 1 ? plain(value.get(0)) : value.toString();
        }
        return value.isTextual() ? value.asText() : value.toString();
    }

    void write(Target target, Map<String, ?> input) {
        api.ask(
                Operation.UPDATE_SERVICE,
                Map.of(
                        "serviceId",
                        target.service().id(),
                        // Without it, all environments would be changed.
                        "environmentId",
                        target.environment().id(),
                        "input",
                        input));
    }
}
