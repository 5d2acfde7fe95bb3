package io.github.schemacheck.deploy.testing.railway;

import static io.github.schemacheck.deploy.testing.railway.RailwayState.FIRST_IMAGE;
import static io.github.schemacheck.deploy.testing.railway.RailwayState.OLD_IMAGE;
import static io.github.schemacheck.deploy.testing.railway.RailwayState.PRODUCTION;
import static io.github.schemacheck.deploy.testing.railway.RailwayState.PROJECT;
import static io.github.schemacheck.deploy.testing.railway.RailwayState.STAGING;
import static io.github.schemacheck.deploy.testing.railway.RailwayState.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The oddities of Railway that others fell over: each is there, or a client that falls over it would pass. */
class TestRailwayTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IMAGE = "registry.example.com/acme/web@sha256:" + "b".repeat(64);
    private static final String WEB_HERE = "serviceId: \"" + WEB + "\", environmentId: \"" + PRODUCTION + "\"";

    private final TestRailway railway = TestRailway.start();
    private final Instance web = railway.state().web();
    private final Map<String, String> headers = new LinkedHashMap<>(
            Map.of("User-Agent", "deploy-maven-plugin/test", "Project-Access-Token", TestRailway.PROJECT_TOKEN));

    @AfterEach
    void stop() {
        railway.close();
    }

    @Test
    void the_cdn_refuses_who_has_no_name_of_its_own_and_limits_who_asks_without_a_query_string() {
        assertThat(send("?source=test", "{ me { id } }").statusCode()).isEqualTo(200);
        HttpResponse<String> limited = send("", "{ me { id } }");
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.body()).contains("error code: 1015");
        headers.put("User-Agent", "Java-http-client/17");
        HttpResponse<String> refused = send("?source=test", "{ me { id } }");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).startsWith("<html>").contains("error code: 1010");
    }

    @Test
    void a_token_in_the_header_of_another_kind_is_none() {
        headers.put("Project-Access-Token", TestRailway.ACCOUNT_TOKEN);
        assertThat(error("{ projectToken { project { id } } }")).isEqualTo("Project Token not found");
        headers.remove("Project-Access-Token");
        headers.put("Authorization", "Bearer " + TestRailway.PROJECT_TOKEN);
        assertThat(error("{ projectToken { project { id } } }")).isEqualTo("Not Authorized");
    }

    @Test
    void a_project_token_is_good_for_one_environment_and_only_an_account_is_somebody() {
        assertThat(error("{ me { id } }")).isEqualTo("Not Authorized");
        assertThat(error("{ serviceInstance(serviceId: \"" + WEB + "\", environmentId: \"" + STAGING
                        + "\") { serviceName } }"))
                .isEqualTo("Not Authorized");
        as(TestRailway.WORKSPACE_TOKEN);
        assertThat(error("{ me { id } }")).isEqualTo("Not Authorized");
        assertThat(ask("{ apiToken { workspaces { name } } }")
                        .at("/apiToken/workspaces/0/name")
                        .asText())
                .isEqualTo("acme");
        as(TestRailway.ACCOUNT_TOKEN);
        assertThat(ask("{ me { id } }").at("/me/id").asText()).isNotEmpty();
    }

    @Test
    void what_is_refused_is_http_200_and_what_is_no_valid_document_400() {
        HttpResponse<String> unknown = send("?source=test", "{ deployment(id: \"nobody\") { id } }");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).contains("Deployment not found", "traceId");
        // As Railway's own documentation has it.
        HttpResponse<String> invalid = send("?source=test", "mutation { deploymentRollback(id: \"a\") { id status } }");
        assertThat(invalid.statusCode()).isEqualTo(400);
        assertThat(invalid.body()).contains("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void an_update_deploys_nothing() {
        update(WEB_HERE, "source: {image: \"" + IMAGE + "\"}");
        assertThat(web.image()).isEqualTo(IMAGE);
        assertThat(web.runs()).hasSize(2);
    }

    @Test
    void an_update_without_an_environment_is_for_all_of_them() {
        update("serviceId: \"" + WEB + "\"", "numReplicas: 3");
        assertThat(railway.state().instance(STAGING, WEB).settings()).containsEntry("numReplicas", 3);
    }

    @Test
    void a_null_is_taken_and_not_kept() {
        update(WEB_HERE, "healthcheckPath: \"/health\"");
        update(WEB_HERE, "healthcheckPath: null");
        assertThat(web.settings()).containsEntry("healthcheckPath", "/health");
        update(WEB_HERE, "healthcheckPath: \"\"");
        assertThat(web.settings()).containsEntry("healthcheckPath", null);
    }

    @Test
    void credentials_are_written_and_never_read() {
        update(WEB_HERE, "registryCredentials: {username: \"u\", password: \"p\"}");
        assertThat(web.settings()).doesNotContainKey("registryCredentials");
        railway.state().plan(false);
        assertThat(error("mutation { serviceInstanceUpdate(" + WEB_HERE
                        + ", input: {registryCredentials: {username: \"u\", password: \"p\"}}) }"))
                .contains("only available for Pro plan");
    }

    @Test
    void a_deployment_is_an_id_and_no_commit() {
        assertThat(error("mutation { serviceInstanceDeployV2(" + WEB_HERE + ", commitSha: \"c0ffee\") }"))
                .isEqualTo("Commit not found");
        String id = deploy();
        assertThat(web.runs().get(0).id()).isEqualTo(id);
    }

    @Test
    void a_deployment_may_run_the_image_that_ran_before() {
        update(WEB_HERE, "source: {image: \"" + IMAGE + "\"}");
        web.runInstead(FIRST_IMAGE);
        deploy();
        assertThat(web.runs().get(0).image()).isEqualTo(FIRST_IMAGE);
        assertThat(web.image()).isEqualTo(IMAGE);
    }

    @Test
    void a_newer_deployment_takes_the_place_of_one_under_way() {
        web.script("QUEUED").script("QUEUED");
        deploy();
        deploy();
        assertThat(web.runs().get(1).status()).isEqualTo("REMOVED");
    }

    @Test
    void a_rollback_says_only_yes_and_leaves_the_source() {
        String old = web.runs().get(1).id();
        assertThat(ask("mutation { deploymentRollback(id: \"" + old + "\") }")
                        .path("deploymentRollback")
                        .asBoolean())
                .isTrue();
        assertThat(web.runs().get(0).image()).isEqualTo(OLD_IMAGE);
        assertThat(web.image()).isEqualTo(FIRST_IMAGE);
    }

    @Test
    void each_write_of_variables_is_a_deployment_and_a_replacement_takes_all_others() {
        variables(Map.of("A", "1"), "skipDeploys");
        assertThat(web.runs()).hasSize(2);
        assertThat(web.variables()).containsKeys("A", "GREETING");
        variables(Map.of("B", "2"), "replace");
        assertThat(web.runs()).hasSize(3);
        assertThat(web.variables()).containsOnlyKeys("B");
    }

    @Test
    void a_sealed_variable_is_never_read_again_and_a_reference_is_written_or_followed() {
        web.sealed("SEALED", TestRailway.SECRET);
        String asked = "variables(projectId: \"" + PROJECT + "\", " + WEB_HERE;
        assertThat(ask("{ " + asked + ") }").at("/variables/DATABASE_URL").asText())
                .startsWith("postgresql://");
        JsonNode written = ask("{ " + asked + ", unrendered: true) }").path("variables");
        assertThat(written.path("DATABASE_URL").asText()).isEqualTo("${{postgres.DATABASE_URL}}");
        assertThat(written.has("SEALED")).isFalse();
    }

    @Test
    void one_line_of_a_log_is_too_many() {
        Run run = web.runs().get(0);
        run.log("one");
        run.log("two");
        assertThat(ask("{ deploymentLogs(deploymentId: \"" + run.id() + "\", limit: 1) { message } }")
                        .path("deploymentLogs"))
                .hasSize(2);
    }

    @Test
    void nobody_can_tell_a_domain_beforehand() {
        String create = "mutation { serviceDomainCreate(input: {" + WEB_HERE + "}) { domain } }";
        assertThat(ask(create)).isNotEqualTo(ask(create));
    }

    private void as(String token) {
        headers.remove("Project-Access-Token");
        headers.put("Authorization", "Bearer " + token);
    }

    private void update(String where, String input) {
        ask("mutation { serviceInstanceUpdate(" + where + ", input: {" + input + "}) }");
    }

    private String deploy() {
        return ask("mutation { serviceInstanceDeployV2(" + WEB_HERE + ") }")
                .path("serviceInstanceDeployV2")
                .asText();
    }

    private void variables(Map<String, String> values, String flag) {
        String document = "mutation($values: EnvironmentVariables!) { variableCollectionUpsert(input: {projectId: \""
                + PROJECT + "\", " + WEB_HERE + ", variables: $values, " + flag + ": true}) }";
        assertThat(send(Map.of("query", document, "variables", Map.of("values", values)), "?source=test")
                        .body())
                .contains("true");
    }

    private JsonNode ask(String document) {
        JsonNode answer = read(document);
        assertThat(answer.path("errors")).isEmpty();
        return answer.path("data");
    }

    private String error(String document) {
        return read(document).at("/errors/0/message").asText();
    }

    private JsonNode read(String document) {
        try {
            return JSON.readTree(send("?source=test", document).body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(String query, String document) {
        return send(Map.of("query", document), query);
    }

    private HttpResponse<String> send(Map<String, ?> body, String query) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(railway.url() + query));
        headers.forEach(request::header);
        return HttpClient.newHttpClient()
                .sendAsync(
                        request.POST(HttpRequest.BodyPublishers.ofString(
                                        JSON.valueToTree(body).toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .join();
    }
}
