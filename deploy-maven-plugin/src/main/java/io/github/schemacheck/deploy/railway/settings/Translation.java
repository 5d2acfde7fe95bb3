package io.github.schemacheck.deploy.railway.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.deploy.railway.Scale;
import io.github.schemacheck.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a file means for a service that runs an image: each of its values stands in exactly one of these.
 *
 * @param settings by Railway's own names
 * @param scale regions, CPU and memory
 * @param builds paths about builds by Railway, which an image has behind it
 * @param elsewhere paths that the API has no field for, with what to do instead
 * @param others paths of other environments
 * @param unknown paths that Railway does not have
 */
public record Translation(
        Map<String, JsonNode> settings,
        Scale scale,
        List<String> builds,
        List<String> elsewhere,
        List<String> others,
        List<String> unknown) {
    private static final double GIGABYTE = 1e9;
    private static final String LIMITS = "limitOverride.containers.";
    private static final String REGIONS = "multiRegionConfig";

    /** Says nothing about the service; {@code build} and {@code deploy} are paths only where they are empty. */
    static final List<String> SILENT = List.of("$schema", "build", "deploy", "environments");

    private static final List<String> BUILD_KEYS = List.of(
            "builder",
            "buildCommand",
            "buildEnvironment",
            "dockerfilePath",
            "watchPatterns",
            "railpackVersion",
            "nixpacksVersion",
            "nixpacksConfigPath",
            "nixpacksPlan");

    private static final Map<String, String> ELSEWHERE = Map.of(
            "preDeployTimeoutSeconds", "set it in Railway's dashboard",
            "requiredMountPath", "see that the service has a volume there",
            "runtime", "Railway chooses it",
            "registryCredentials", "a password belongs in no file: see the credentials for pulling");

    public Translation {
        settings = new TreeMap<>(settings);
        builds = List.copyOf(builds);
        elsewhere = List.copyOf(elsewhere);
        others = List.copyOf(others);
        unknown = List.copyOf(unknown);
    }

    /** @param environment whose own block, where the file has one, wins over the rest */
    public static Translation of(ConfigFile file, String environment) {
        Reader reader = new Reader(file, "environments." + environment + ".");
        file.paths().stream().filter(path -> !path.startsWith(reader.own)).forEach(reader::read);
        file.paths().stream().filter(path -> path.startsWith(reader.own)).forEach(reader::read);
        return reader.done();
    }

    /** @return these settings, and what the other says in their place */
    public Translation with(Translation other) {
        Map<String, JsonNode> both = new TreeMap<>(settings);
        both.putAll(other.settings);
        return new Translation(both, scale, builds, elsewhere, others, unknown);
    }

    /** @return how many values became something that can be written */
    public int understood() {
        return settings.size()
                + scale.regions().size()
                + (scale.cpus().isPresent() ? 1 : 0)
                + (scale.gigabytes().isPresent() ? 1 : 0);
    }

    private static final class Reader {
        private final ConfigFile file;
        private final String own;
        private final Map<String, JsonNode> settings = new TreeMap<>();
        private final Map<String, Integer> regions = new TreeMap<>();
        private final List<String> builds = new ArrayList<>();
        private final List<String> elsewhere = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
        private Optional<Double> cpus = Optional.empty();
        private Optional<Double> gigabytes = Optional.empty();

        Reader(ConfigFile file, String own) {
            this.file = file;
            this.own = own;
        }

        void read(String path) {
            String plain = path.startsWith(own) ? path.substring(own.length()) : path;
            if (SILENT.contains(path)) {
                return;
            }
            if (plain.startsWith("environments.")) {
                others.add(path);
            } else if (plain.startsWith("deploy.")) {
                deploy(path, plain.substring("deploy.".length()));
            } else if (plain.startsWith("build.") && BUILD_KEYS.contains(first(plain.substring("build.".length())))) {
                builds.add(path);
            } else {
                unknown.add(path);
            }
        }

        private void deploy(String path, String key) {
            JsonNode value = file.tree().at("/" + path.replace(".", "/"));
            Optional<Setting> setting = Setting.of(key);
            if (setting.isPresent()) {
                settings.put(key, setting.get().value(value, path + " in " + file.name()));
            } else if (key.startsWith(REGIONS + ".") && key.endsWith(".numReplicas")) {
                regions.put(key.substring(REGIONS.length() + 1, key.length() - ".numReplicas".length()), (int)
                        number(path, value));
            } else if (key.equals(LIMITS + "cpu")) {
                cpus = Optional.of(number(path, value));
            } else if (key.equals(LIMITS + "memoryBytes")) {
                gigabytes = Optional.of(number(path, value) / GIGABYTE);
            } else if (ELSEWHERE.containsKey(first(key))) {
                elsewhere.add(path + ": " + ELSEWHERE.get(first(key)));
            } else if (value.isNull() && (key.equals(REGIONS) || key.startsWith("limitOverride"))) {
                elsewhere.add(path + ": null is what Railway has without it");
            } else {
                unknown.add(path);
            }
        }

        private double number(String path, JsonNode value) {
            if (!value.isNumber()) {
                throw new ProblemException(path + " in " + file.name() + " is " + value + ".", "make it a number.");
            }
            return value.asDouble();
        }

        private static String first(String key) {
            return key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        }

        Translation done() {
            Scale scale = new Scale(OptionalInt.empty(), regions, cpus, gigabytes);
            return new Translation(settings, scale, builds, elsewhere, others, unknown);
        }
    }
}
