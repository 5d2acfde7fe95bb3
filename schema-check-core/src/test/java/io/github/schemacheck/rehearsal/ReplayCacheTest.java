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
import java.util.ArrayList;
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

    private final List<String> progress = new ArrayList<>();

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

    @Test
    void an_index_that_lost_lines_is_not_taken_and_it_is_said() throws IOException {
        ReplayedStep step = REPLAYED.steps().get(0);
        Replayed two = new Replayed(List.of(step, step), List.of("one note", "another"));
        after(Duration.ZERO).keep("a", two);
        Path index = folder.resolve("replays/a/steps.txt");
        List<String> lines = Files.readAllLines(index);
        for (int kept = 0; kept < lines.size(); kept++) {
            after(Duration.ZERO).keep("a", two);
            Files.write(index, lines.subList(0, kept));
            assertThat(after(Duration.ZERO).find("a")).as(kept + " lines").isEmpty();
            assertThat(progress).as(kept + " lines").hasSize(kept + 1);
        }
        assertThat(progress).allMatch(line -> line.endsWith("replays/a is damaged: replaying again"));
        assertThat(entries()).isEmpty();
    }

    @Test
    void a_folder_without_index_or_a_missing_step_is_damaged_too() throws IOException {
        after(Duration.ZERO).keep("a", REPLAYED);
        Files.delete(folder.resolve("replays/a/0.txt"));
        assertThat(after(Duration.ZERO).find("a")).isEmpty();
        Files.createDirectories(folder.resolve("replays/b"));
        assertThat(after(Duration.ZERO).find("b")).isEmpty();
        assertThat(progress).hasSize(2);
        assertThat(after(Duration.ZERO).keep("b", REPLAYED)).isTrue();
        assertThat(after(Duration.ZERO).find("b")).contains(REPLAYED);
    }

    private ReplayCache after(Duration time) {
        return new ReplayCache(
                folder, new OneLineObjects(), Clock.fixed(NOW.plus(time), ZoneOffset.UTC), progress::add);
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve("replays"))) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
