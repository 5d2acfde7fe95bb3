package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.Position;
import io.github.schemacheck.history.Stations.Station;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.testing.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PositionBySchemaTest {
    private static final Schema NOTHING = Schema.of(18, List.of());
    private static final Station EMPTY = new Station("", "", false, NOTHING);
    private static final Station SECOND = new Station("V2__title.sql", "2", false, NOTHING);
    private static final Station THIRD = new Station("V3__rows.sql", "3", false, NOTHING);

    @Test
    void an_exact_position_comes_with_the_baseline() {
        assertThat(finding(List.of(SECOND), List.of()))
                .hasToString("info position-by-schema database: its schema is exactly the one after V2__title.sql")
                .extracting(Finding::remedy)
                .isEqualTo("mvn flyway:baseline -Dflyway.baselineVersion=2");
    }

    @Test
    void migrations_that_change_rows_only_leave_a_choice() {
        assertThat(finding(List.of(SECOND, THIRD), List.of()))
                .hasToString("info position-by-schema database: its schema is exactly the one between V2__title.sql"
                        + " and V3__rows.sql, which have the same schema")
                .extracting(Finding::remedy)
                .isEqualTo("-- Look which of their rows are there, then take one of 2, 3:\n"
                        + "mvn flyway:baseline -Dflyway.baselineVersion=<that version>");
    }

    @Test
    void the_nearest_position_names_what_differs_and_proposes_no_baseline() {
        Change added = new Change.Added(Samples.all().stream()
                .filter(Table.class::isInstance)
                .findFirst()
                .orElseThrow());
        assertThat(finding(List.of(EMPTY), List.of(added))).satisfies(finding -> {
            assertThat(finding.message())
                    .isEqualTo("its schema is nearest to the one before the first migration, with 1 difference");
            assertThat(finding.remedy()).isEqualTo("-- From there to live:\n--   " + added);
        });
    }

    private static Finding finding(List<Station> stations, List<Change> differences) {
        Evidence evidence = new Evidence(
                NOTHING,
                NOTHING,
                SchemaDiff.between(NOTHING, NOTHING),
                List.of(),
                Optional.of(new Position(stations, differences)),
                List.of(),
                List.of());
        return new PositionBySchema().run(evidence).findFirst().orElseThrow();
    }
}
