package io.github.schemacheck.deploy.railway;

import io.github.schemacheck.deploy.railway.graphql.Endpoint;
import io.github.schemacheck.deploy.railway.graphql.Patience;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of a {@link TestRailway} that does not rest long, and what it said. */
public record Connected(RailwayClient client, List<String> lines) {
    static final Wanted WEB = new Wanted("shop", "production", "web");
    static final Rests RESTS = new Rests(Duration.ofMillis(10), Duration.ofMillis(40), 4);
    static final WaitSettings WAIT = new WaitSettings(Duration.ofSeconds(20), RESTS, 1, Duration.ofMillis(60));

    private static final RailwayClient.Pace PACE =
            new RailwayClient.Pace(new Patience(3, Duration.ofMillis(5), Duration.ofSeconds(2)), RESTS);

    static Connected by(TestRailway railway, Map<String, String> environment) {
        return by(railway.url(), new Tokens(environment, Optional.empty(), "auto"));
    }

    static Connected by(String url, Tokens tokens) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Endpoint endpoint = Endpoint.of(url, "test", Map.of("RAILWAY_HTTP_TIMEOUT", "5"));
        return new Connected(RailwayClient.connect(endpoint, tokens, PACE, lines::add), lines);
    }

    public static Connected by(TestRailway railway) {
        return by(railway, Map.of("RAILWAY_TOKEN", TestRailway.PROJECT_TOKEN));
    }

    public Target web() {
        return client.target(WEB);
    }

    Verdict deployed(String image) {
        client.services().setImage(web(), new ImageSource(image, Optional.empty()), false);
        String id = client.deployments().start(web(), image);
        return client.watch(WAIT).await(web(), id, Optional.of(image));
    }
}
