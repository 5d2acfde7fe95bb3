package io.github.schemacheck.deploy.image.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushProgressTest {
    private final List<String> lines = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final PushProgress progress = new PushProgress(lines::add, new Moving());

    @Test
    void a_layer_that_takes_long_is_told_now_and_then() throws IOException {
        pushing(1, 0);
        pushing(5, 4);
        pushing(9, 5);
        pushing(12, 6);
        progress.hear(new ObjectMapper().readTree("{\"id\": \"a1\", \"status\": \"Pushed\"}"));
        assertThat(lines).containsExactly("  9.0 MiB of 12.0 MiB", "layer a1 12.0 MiB sent");
    }

    private void pushing(long megabytes, long second) throws IOException {
        now = Instant.EPOCH.plusSeconds(second);
        progress.hear(new ObjectMapper()
                .readTree("{\"id\": \"a1\", \"status\": \"Pushing\", \"progressDetail\": {\"current\": "
                        + megabytes * 1024 * 1024 + ", \"total\": " + 12 * 1024 * 1024 + "}}"));
    }

    private final class Moving extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
