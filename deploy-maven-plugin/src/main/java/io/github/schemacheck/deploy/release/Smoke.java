package io.github.schemacheck.deploy.release;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Asks the new application. The edge may still answer for it with an error just after the switch, so each check has
 * some grace; and one good answer may be the old application's, so it is asked for more.
 */
final class Smoke {
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final String base;
    private final Duration grace;
    private final int confirmations;
    private final Duration pause;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    /** @param base {@code https://host}, without a path */
    Smoke(String base, Duration grace, int confirmations, Duration pause) {
        this.base = base;
        this.grace = grace;
        this.confirmations = confirmations;
        this.pause = pause;
    }

    /** @throws ProblemException naming the first check that does not pass in time */
    void run(List<SmokeCheck> checks, Consumer<String> lines) {
        for (SmokeCheck check : checks) {
            long end = System.nanoTime() + grace.toNanos();
            int passed = 0;
            while (passed < confirmations) {
                Optional<String> refused = ask(check);
                passed = refused.isEmpty() ? passed + 1 : 0;
                if (refused.isPresent() && System.nanoTime() > end) {
                    throw new ProblemException(
                            "The smoke check " + check + " of " + base + " did not pass: " + refused.get() + ".",
                            "see what the application says: mvn deploy:logs.");
                }
                if (passed < confirmations) {
                    pause();
                }
            }
            lines.accept("  " + check + ": as wanted, " + confirmations + " times");
        }
    }

    private Optional<String> ask(SmokeCheck check) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + check.path()))
                    .timeout(ANSWER)
                    .method(
                            check.method(),
                            check.body().isEmpty()
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(check.body()));
            if (!check.body().isEmpty()) {
                request.header("Content-Type", "application/json");
            }
            check.headers().forEach(request::header);
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return check.refuse(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().map().entrySet().stream()
                            .collect(Collectors.toMap(
                                    header -> header.getKey(), header -> String.join(", ", header.getValue()))));
        } catch (IOException e) {
            return Optional.of("no answer (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("The smoke checks were interrupted.", "run it again.", e);
        }
    }

    private void pause() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("The smoke checks were interrupted.", "run it again.", e);
        }
    }
}
