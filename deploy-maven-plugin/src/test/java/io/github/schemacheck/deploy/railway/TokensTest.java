package io.github.schemacheck.deploy.railway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.deploy.railway.graphql.Token;
import io.github.schemacheck.deploy.testing.railway.Fault;
import io.github.schemacheck.deploy.testing.railway.RailwayState;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import io.github.schemacheck.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final TestRailway railway = TestRailway.start();

    @AfterEach
    void stop() {
        railway.close();
    }

    @Test
    void a_project_token_knows_its_place() {
        Connected connected = Connected.by(railway);
        assertThat(connected.client().identity().kind()).isEqualTo(Identity.Kind.PROJECT);
        Target target = connected.client().target(new Wanted("", "", "web"));
        assertThat(target).hasToString("web in production of shop");
        assertThat(target.service().id()).isEqualTo(RailwayState.WEB);
    }

    @Test
    void account_and_workspace_tokens_are_told_apart() {
        assertThat(kind("RAILWAY_API_TOKEN", TestRailway.ACCOUNT_TOKEN)).isEqualTo(Identity.Kind.ACCOUNT);
        assertThat(kind("RAILWAY_API_TOKEN", TestRailway.WORKSPACE_TOKEN)).isEqualTo(Identity.Kind.WORKSPACE);
    }

    /** Terraform's users have an account token there. */
    @Test
    void the_wrong_variable_does_no_harm() {
        assertThat(kind("RAILWAY_TOKEN", TestRailway.ACCOUNT_TOKEN)).isEqualTo(Identity.Kind.ACCOUNT);
        assertThat(kind("RAILWAY_API_TOKEN", TestRailway.PROJECT_TOKEN)).isEqualTo(Identity.Kind.PROJECT);
    }

    @Test
    void the_project_token_wins_and_settings_come_last() {
        Token server = new Token(Token.Form.BEARER, "s", "settings.xml");
        Map<String, String> both = Map.of("RAILWAY_TOKEN", "a", "RAILWAY_API_TOKEN", "b");
        assertThat(new Tokens(both, Optional.of(server), "auto").first().source())
                .isEqualTo("RAILWAY_TOKEN");
        assertThat(new Tokens(Map.of(), Optional.of(server), "auto").first().source())
                .isEqualTo("settings.xml");
    }

    @Test
    void no_token_and_a_wrong_type_say_what_to_set() {
        assertThatThrownBy(() -> new Tokens(Map.of(), Optional.empty(), "auto").first())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("There is no token for Railway.")
                .hasMessageContaining("set RAILWAY_TOKEN to a project token");
        assertThatThrownBy(() -> new Tokens(Map.of("RAILWAY_TOKEN", "a"), Optional.empty(), "team").first())
                .hasMessageContaining("deploy.railwayTokenType is \"team\"");
    }

    @Test
    void an_unknown_token_is_told_in_words_and_never_shown() {
        assertThatThrownBy(() -> Connected.by(railway, Map.of("RAILWAY_TOKEN", "nonsense-4711")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(
                        "Railway does not know the token in RAILWAY_TOKEN, neither as a project token nor")
                .hasMessageContaining("Project Token not found")
                .hasMessageContaining("it may have been deleted, cut or quoted")
                .hasMessageNotContaining("nonsense");
    }

    @Test
    void a_named_type_is_not_tried_as_another() {
        Tokens tokens = new Tokens(Map.of("RAILWAY_TOKEN", TestRailway.ACCOUNT_TOKEN), Optional.empty(), "project");
        assertThatThrownBy(() -> Connected.by(railway.url(), tokens))
                .hasMessageContaining("as a project token")
                .hasMessageContaining("set deploy.railwayTokenType to account");
    }

    @Test
    void http_401_is_a_wrong_token_too() {
        railway.trouble().next("projectToken", 1, Fault.status(401)).next("apiToken", 1, Fault.status(401));
        assertThatThrownBy(() -> Connected.by(railway)).hasMessageContaining("HTTP 401; HTTP 401");
    }

    @Test
    void a_project_token_refuses_another_environment_before_anything_is_asked() {
        assertThatThrownBy(() -> Connected.by(railway).client().target(new Wanted("", "staging", "web")))
                .hasMessageContaining("is for the environment production, and not for \"staging\"")
                .hasMessageContaining("RAILWAY_API_TOKEN");
    }

    @Test
    void names_and_ids_are_resolved_or_listed() {
        Connected connected = Connected.by(railway, Map.of("RAILWAY_API_TOKEN", TestRailway.ACCOUNT_TOKEN));
        Wanted ids = new Wanted("", "", "")
                .orOf(Map.of(
                        "RAILWAY_PROJECT_ID", RailwayState.PROJECT,
                        "RAILWAY_ENVIRONMENT_ID", RailwayState.STAGING,
                        "RAILWAY_SERVICE_ID", RailwayState.WEB));
        assertThat(connected.client().target(ids)).hasToString("web in staging of shop");
        assertThat(connected.client().target(new Wanted("Shop", "Staging", "WEB")))
                .hasToString("web in staging of shop");
        assertThatThrownBy(() -> connected.client().target(new Wanted("shop", "staging", "wbe")))
                .hasMessageContaining("shop has no service \"wbe\"")
                .hasMessageContaining("one of: web, worker, postgres");
        assertThatThrownBy(() -> connected.client().target(new Wanted("shop", "", "web")))
                .hasMessageContaining("several environments, and none was named")
                .hasMessageContaining("production, staging");
        assertThatThrownBy(() -> connected.client().target(new Wanted("shop2", "", "web")))
                .hasMessageContaining("The account token has no project \"shop2\"");
    }

    private Identity.Kind kind(String variable, String token) {
        return Connected.by(railway, Map.of(variable, token))
                .client()
                .identity()
                .kind();
    }
}
