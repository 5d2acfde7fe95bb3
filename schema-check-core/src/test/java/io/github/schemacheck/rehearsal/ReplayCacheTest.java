package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCacheTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final Replayed REPLAYED = new Replayed(
            List.of(new ReplayedStep(List.of("V1__books.sql"), false, Schema.of(18, List.of()))), List.of("a note"));

    @TempDir
    private Path folder;

    @Test
    void what_was_kept_is_found_and_nothing_else_is_left_behind() throws IOException {
        assertThat(after(Duration.ZERO).keep("a", REPLAYED)).isTrue();
        assertThat(after(Duration.ZERO).find("a")).contains(REPLAYED);
        assertThat(entries()).containsExactly("a");
    }

    @Test
    void a_second_run_that_was_slower_changes_nothing() throws IOException {
        after(Duration.ZERO).keep("a", REPLAYED);
        assertThat(after(Duration.ZERO).keep("a", REPLAYED)).isTrue();
        assertThat(entries()).containsExactly("a");
    }

    @Test
    void what_nobody_used_for_thirty_days_is_removed() throws IOException {
        after(Duration.ZERO).keep("unused", REPLAYED);
        after(Duration.ZERO).keep("used", REPLAYED);
        after(Duration.ofDays(20)).find("used");
        after(Duration.ofDays(31)).keep("new", REPLAYED);
        assertThat(entries()).containsExactlyInAnyOrder("used", "new");
    }

    @Test
    void a_cache_that_cannot_be_written_says_so_and_is_no_error() throws IOException {
        Files.writeString(folder.resolve("replays"), "a file where the folder should be");
        assertThat(after(Duration.ZERO).keep("a", REPLAYED)).isFalse();
        assertThat(after(Duration.ZERO).find("a")).isEmpty();
    }

    private ReplayCache after(Duration time) {
        return new ReplayCache(folder, new OneLineObjects(), Clock.fixed(NOW.plus(time), ZoneOffset.UTC));
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve("replays"))) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
