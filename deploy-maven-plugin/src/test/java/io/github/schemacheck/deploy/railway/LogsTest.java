package io.github.schemacheck.deploy.railway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.deploy.testing.railway.Run;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogsTest {
    private final TestRailway railway = TestRailway.start();
    private final Run run = railway.state().web().runs().get(0);
    private final Logs logs = Connected.by(railway).client().logs();

    @AfterEach
    void stop() {
        railway.close();
    }

    @Test
    void railways_one_line_too_many_is_left_out() {
        run.log("two");
        run.log("three");
        assertThat(logs.read(query(2, Optional.empty())))
                .extracting(LogLine::message)
                .containsExactly("two", "three");
    }

    @Test
    void only_what_came_since() {
        assertThat(logs.read(query(10, Optional.of(Instant.now().plusSeconds(1)))))
                .isEmpty();
    }

    @Test
    void a_line_moves_no_cursor_and_paints_nothing() {
        run.log("\u001B[31mred\u001B[0m \u001B]0;title\u0007and\rplain\tthere");
        assertThat(logs.read(query(1, Optional.empty())))
                .extracting(LogLine::message)
                .containsExactly("red andplain\tthere");
    }

    @Test
    void lines_are_told_once_while_the_stream_lives_and_after_it_is_cut() {
        railway.trouble().cutStreamsAfter(2);
        List<String> heard = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> following = CompletableFuture.runAsync(() -> logs.follow(
                query(50, Optional.empty()), Instant.now().plusMillis(1500), line -> heard.add(line.message())));
        for (int i = 0; i < 5; i++) {
            Rests.rest(Duration.ofMillis(60));
            run.log("line " + i);
        }
        following.join();
        assertThat(heard)
                .containsExactlyInAnyOrder(
                        "Started application in 2.3 seconds", "line 0", "line 1", "line 2", "line 3", "line 4");
    }

    private Logs.Query query(int limit, Optional<Instant> since) {
        return new Logs.Query(Logs.Kind.DEPLOY, run.id(), limit, since, "");
    }
}
