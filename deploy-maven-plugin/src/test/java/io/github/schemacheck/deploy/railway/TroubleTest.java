package io.github.schemacheck.deploy.railway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.deploy.testing.railway.Fault;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private final TestRailway railway = TestRailway.start();
    private final Connected connected = Connected.by(railway);
    private final Target web = connected.web();

    @AfterEach
    void stop() {
        railway.close();
    }

    @Test
    void railways_retry_after_is_kept_to() {
        railway.trouble().next("deployments", 1, Fault.limited("1"));
        long start = System.nanoTime();
        assertThat(connected.client().deployments().recent(web)).hasSize(2);
        assertThat(System.nanoTime() - start).isGreaterThan(900_000_000L);
        assertThat(connected.lines()).contains("Railway: too many requests; asking again in 1 s");
    }

    @Test
    void a_wait_that_is_too_long_is_not_begun() {
        railway.trouble().requestsLeft(0);
        assertThatThrownBy(() -> connected.client().deployments().recent(web))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(
                        "takes no more requests from this token now. The limit is 100 requests. It asks to"
                                + " wait 50 min.");
    }

    @Test
    void a_limit_within_http_200_is_one_too() {
        railway.trouble().next("deployments", 1, Fault.error("You are asking too quickly", ""));
        assertThat(connected.client().deployments().recent(web)).hasSize(2);
    }

    @Test
    void reading_goes_on_after_500_and_a_passing_error() {
        railway.trouble()
                .next("deployments", 1, Fault.status(502))
                .next("deployments", 1, Fault.error("Problem processing request", ""));
        assertThat(connected.client().deployments().recent(web)).hasSize(2);
        railway.trouble().next("deployments", 3, Fault.status(503));
        assertThatThrownBy(() -> connected.client().deployments().recent(web))
                .hasMessageContaining("Railway cannot answer deployments now: HTTP")
                .hasMessageContaining("status page");
    }

    @Test
    void a_restart_is_never_repeated() {
        railway.trouble().next("deploymentRestart", 1, Fault.cutAfter());
        String id = railway.state().web().runs().get(0).id();
        assertThatThrownBy(() -> connected.client().deployments().restart(id))
                .hasMessageContaining("No answer from 127.0.0.1 to deploymentRestart")
                .hasMessageContaining("Railway may have done it all the same.");
        assertThat(railway.state().web().restarts()).isEqualTo(1);
    }

    @Test
    void errors_in_http_200_are_shown_with_code_and_trace() {
        railway.trouble().next("deployments", 1, Fault.error("Something is wrong", "BAD_USER_INPUT"));
        assertThatThrownBy(() -> connected.client().deployments().recent(web))
                .hasMessageContaining("refuses deployments: Something is wrong [BAD_USER_INPUT] (trace 4711)");
    }

    @Test
    void a_token_that_is_taken_away_meanwhile_is_http_401() {
        railway.trouble().next("deployments", 1, Fault.status(401));
        assertThatThrownBy(() -> connected.client().deployments().recent(web))
                .hasMessageContaining("refuses deployments: HTTP 401")
                .hasMessageContaining("RAILWAY_TOKEN is a project token");
    }

    @Test
    void denial_says_what_the_token_is() {
        railway.trouble().next("deployments", 1, Fault.error("Not Authorized", ""));
        assertThatThrownBy(() -> connected.client().deployments().recent(web))
                .hasMessageContaining("RAILWAY_TOKEN is a project token, which is good for one environment");
        railway.trouble().next("deployments", 1, Fault.error("Two Factor Authentication Required", ""));
        assertThatThrownBy(() -> connected.client().deployments().recent(web))
                .hasMessageContaining("two-factor authentication");
    }

    @Test
    void a_page_instead_of_json_is_not_the_token() {
        railway.trouble()
                .next("deployments", 1, Fault.html(403, "<html><style>p{}</style><p>error code: 1010</p></html>"));
        assertThatThrownBy(() -> connected.client().deployments().recent(web))
                .hasMessageContaining("answered deployments with HTTP 403 and no JSON: error code: 1010")
                .hasMessageContaining("it is not your token");
        railway.trouble().next("deployments", 1, Fault.html(200, "<html>Please log in</html>"));
        assertThatThrownBy(() -> connected.client().deployments().recent(web))
                .hasMessageContaining("HTTP 200 and no JSON: Please log in");
        railway.trouble().next("deployments", 1, Fault.html(302, ""));
        assertThatThrownBy(() -> connected.client().deployments().recent(web)).hasMessageContaining("https.proxyHost");
    }

    @Test
    void nobody_at_the_address_and_no_tls_there() throws IOException {
        Tokens tokens = new Tokens(Map.of("RAILWAY_TOKEN", "a"), Optional.empty(), "auto");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> Connected.by("http://127.0.0.1:" + port + "/graphql/v2", tokens))
                .hasMessageContaining("No answer from 127.0.0.1 to projectToken: no connection");
        assertThatThrownBy(() -> Connected.by(railway.url().replace("http:", "https:"), tokens))
                .hasMessageContaining("The TLS connection to 127.0.0.1 fails")
                .hasMessageContaining("it is not your token");
        assertThatThrownBy(() -> Connected.by("railway", tokens)).hasMessageContaining("deploy.railwayUrl is");
    }
}
