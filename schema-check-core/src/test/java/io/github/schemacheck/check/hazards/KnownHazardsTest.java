package io.github.schemacheck.check.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what the field knows names our checks as they are, and all of them. */
class KnownHazardsTest {
    private static final Path PAGE = Path.of("../docs/decisions/0019-hazards-by-what-was-seen.md");

    private record Row(String known, String check, String reason) {}

    @Test
    void every_row_has_a_check_or_a_reason() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThan(70)
                .allMatch(row -> row.check().isEmpty() != row.reason().isEmpty());
    }

    @Test
    void every_check_is_in_it() throws IOException {
        List<String> ours = StandardHazards.within(Duration.ZERO).stream()
                .map(hazard -> hazard.description().id())
                .toList();
        assertThat(rows().stream()
                        .map(Row::check)
                        .filter(check -> !check.isEmpty())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ours);
    }

    @Test
    void nothing_is_in_it_twice() throws IOException {
        assertThat(rows().stream().flatMap(row -> Stream.of(row.known().split(", "))))
                .doesNotHaveDuplicates();
    }

    private static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(PAGE)) {
            return lines.filter(line -> line.startsWith("| ") && !line.startsWith("| Known as"))
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Row(cells[1].strip(), cells[2].strip(), cells[3].strip()))
                    .collect(Collectors.toList());
        }
    }
}
