package io.github.schemacheck.deploy.railway.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.problem.ProblemException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationTest {
    private static final String JSON =
            """
            {
              "$schema": "https://railway.com/railway.schema.json",
              "build": {"builder": "DOCKERFILE", "dockerfilePath": "Dockerfile", "nixpacksPlan": {"phases": {"x": {}}}},
              "deploy": {
                "startCommand": "java -jar app.jar",
                "preDeployCommand": "java -jar app.jar migrate",
                "healthcheckPath": "/health",
                "healthcheckTimeout": 100,
                "overlapSeconds": "60",
                "restartPolicyType": "ON_FAILURE",
                "multiRegionConfig": {"us-west2": {"numReplicas": 2}},
                "limitOverride": {"containers": {"cpu": 2, "memoryBytes": 4000000000, "diskBytes": 1}},
                "preDeployTimeoutSeconds": 5,
                "healthcheckInterval": 10
              },
              "environments": {
                "production": {"deploy": {"healthcheckTimeout": 300, "startCommand": null}},
                "staging": {"deploy": {"numReplicas": 1}}
              }
            }
            """;

    private static final String TOML =
            """
            [build]
            builder = "DOCKERFILE"
            dockerfilePath = "Dockerfile"
            [build.nixpacksPlan.phases]
            x = {}
            [deploy]
            startCommand = "java -jar app.jar"
            preDeployCommand = "java -jar app.jar migrate"
            healthcheckPath = "/health"
            healthcheckTimeout = 100
            overlapSeconds = "60"
            restartPolicyType = "ON_FAILURE"
            preDeployTimeoutSeconds = 5
            healthcheckInterval = 10
            [deploy.multiRegionConfig.us-west2]
            numReplicas = 2
            [deploy.limitOverride.containers]
            cpu = 2
            memoryBytes = 4_000_000_000
            diskBytes = 1
            [environments.production.deploy]
            healthcheckTimeout = 300
            [environments.staging.deploy]
            numReplicas = 1
            """;

    @Test
    void each_value_is_read_or_named() {
        Translation read = Translation.of(ConfigFile.parse("railway.json", JSON), "staging");
        assertThat(read.settings())
                .hasToString("{healthcheckPath=\"/health\", healthcheckTimeout=100, numReplicas=1, overlapSeconds=60,"
                        + " preDeployCommand=[\"java -jar app.jar migrate\"], restartPolicyType=\"ON_FAILURE\","
                        + " startCommand=\"java -jar app.jar\"}");
        assertThat(read.scale().regions()).isEqualTo(Map.of("us-west2", 2));
        assertThat(read.scale().cpus()).contains(2.0);
        assertThat(read.scale().gigabytes()).contains(4.0);
        assertThat(read.builds())
                .containsExactly("build.builder", "build.dockerfilePath", "build.nixpacksPlan.phases.x");
        assertThat(read.elsewhere()).containsExactly("deploy.preDeployTimeoutSeconds: set it in Railway's dashboard");
        assertThat(read.others())
                .containsExactly(
                        "environments.production.deploy.healthcheckTimeout",
                        "environments.production.deploy.startCommand");
        assertThat(read.unknown())
                .containsExactly("deploy.limitOverride.containers.diskBytes", "deploy.healthcheckInterval");
    }

    @Test
    void the_environments_own_block_wins() {
        Translation read = Translation.of(ConfigFile.parse("railway.json", JSON), "production");
        assertThat(read.settings().get("healthcheckTimeout").asInt()).isEqualTo(300);
        assertThat(read.settings().get("startCommand").isNull()).isTrue();
    }

    @Test
    void toml_is_the_same_tree() {
        Translation json = Translation.of(ConfigFile.parse("railway.json", JSON), "staging");
        Translation toml = Translation.of(ConfigFile.parse("railway.toml", TOML), "staging");
        assertThat(toml.settings()).hasToString(json.settings().toString());
        assertThat(toml.scale()).isEqualTo(json.scale());
        assertThat(toml.builds()).isEqualTo(json.builds());
        assertThat(toml.unknown()).containsExactlyInAnyOrderElementsOf(json.unknown());
    }

    @Test
    void what_does_not_parse_is_named_with_its_place() {
        assertThatThrownBy(() -> ConfigFile.parse("railway.json", "{\n  \"deploy\": {\n    \"a\" 1\n  }\n}"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("railway.json, line 3, column ")
                .hasMessageContaining("correct it there");
        assertThatThrownBy(() -> ConfigFile.parse("railway.toml", "[deploy]\nstartCommand = java\n"))
                .hasMessageContaining("railway.toml, line 2, column ");
        assertThatThrownBy(() -> ConfigFile.parse("railway.json", "{\"deploy\": {}, \"deploy\": {}}"))
                .hasMessageContaining("Duplicate");
        assertThatThrownBy(() -> ConfigFile.parse("railway.json", "[]")).hasMessageContaining("no table of settings");
        assertThatThrownBy(() -> ConfigFile.parse("railway.json", "")).hasMessageContaining("no table of settings");
        assertThatThrownBy(() -> ConfigFile.read(Path.of("absent.json"), "absent.json"))
                .hasMessageContaining("absent.json cannot be read");
    }

    @Test
    void a_value_of_the_wrong_kind_is_named_with_what_it_should_be() {
        refused(
                "{\"deploy\": {\"healthcheckTimeout\": \"soon\"}}",
                "deploy.healthcheckTimeout in railway.json is \"soon\".");
        refused("{\"deploy\": {\"restartPolicyType\": \"SOMETIMES\"}}", "one of ON_FAILURE, ALWAYS, NEVER");
        refused("{\"deploy\": {\"preDeployCommand\": [1]}}", "a text or a list of texts");
        refused("{\"deploy\": {\"sleepApplication\": 1}}", "true or false");
        refused("{\"deploy\": {\"limitOverride\": {\"containers\": {\"cpu\": \"two\"}}}}", "make it a number");
    }

    private static void refused(String json, String words) {
        assertThatThrownBy(() -> Translation.of(ConfigFile.parse("railway.json", json), "production"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(words);
    }
}
