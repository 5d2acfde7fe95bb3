package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.History;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.testing.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationChecksTest {
    private static final Schema NOTHING = Schema.of(18, List.of());

    @Test
    void an_edited_migration_is_an_error() {
        assertThat(findings(new MigrationStatus.Edited("V3__add.sql", 1, 2)))
                .containsExactly(
                        "error edited-migration migration V3__add.sql: the file was changed after it ran here");
    }

    @Test
    void what_the_version_table_says_is_read() {
        assertThat(new EditedMigration().run(evidence(new MigrationStatus.Edited("V3__add.sql", 1, 2))))
                .singleElement()
                .extracting(Finding::certainty)
                .isEqualTo(Certainty.READ);
    }

    @Test
    void a_vanished_migration_is_an_error() {
        assertThat(findings(new MigrationStatus.Vanished("V3")))
                .containsExactly("error applied-migration-vanished migration V3: it ran here, but its file is gone");
    }

    @Test
    void a_failed_migration_is_an_error() {
        assertThat(findings(new MigrationStatus.Failed("V3")))
                .containsExactly("error failed-migration migration V3: it failed half-way here");
    }

    @Test
    void a_migration_out_of_order_is_an_error() {
        assertThat(findings(new MigrationStatus.OutOfOrder("V3")))
                .containsExactly("error migration-out-of-order migration V3: never ran here, though newer ones did");
    }

    @Test
    void a_database_ahead_of_the_code_is_a_warning() {
        assertThat(findings(new MigrationStatus.Future("V3")))
                .containsExactly("warning database-ahead-of-code migration V3:"
                        + " it ran here, but this code does not have it yet");
    }

    @Test
    void what_is_applied_pending_or_below_the_baseline_is_never_a_finding() {
        assertThat(findings(
                        new MigrationStatus.Applied("V1"),
                        new MigrationStatus.Pending("V2"),
                        new MigrationStatus.Outdated("R__views"),
                        new MigrationStatus.BelowBaseline("V0")))
                .isEmpty();
    }

    @Test
    void another_major_version_is_a_warning() {
        Schema older = Schema.of(14, List.of());
        Evidence evidence = new Evidence(older, NOTHING, SchemaDiff.between(older, NOTHING), History.NONE);
        assertThat(new ServerMajorDiffers().run(evidence))
                .map(Finding::toString)
                .containsExactly("warning server-major-differs server: expected PostgreSQL 14, live has 18");
    }

    @Test
    void a_missing_version_table_is_an_error_where_there_are_tables_and_names_the_one_elsewhere() {
        QualifiedName wanted = new QualifiedName("public", "flyway_schema_history");
        QualifiedName other = new QualifiedName("Old", "flyway_schema_history");
        History history = new History(List.of(), Optional.of(new VersionTable.Absent(wanted, List.of(other))));
        Schema live = Schema.of(
                18,
                Samples.all().stream().filter(Table.class::isInstance).limit(1).toList());
        assertThat(new VersionTableMissing().run(new Evidence(NOTHING, live, SchemaDiff.between(live, live), history)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding)
                            .hasToString("error version-table-missing table public.flyway_schema_history: not there,"
                                    + " beside 1 table; there is [\"Old\".flyway_schema_history], which Flyway does not"
                                    + " use with these settings");
                    assertThat(finding.remedy()).contains("flyway.defaultSchema=Old");
                });
        assertThat(new VersionTableMissing()
                        .run(new Evidence(NOTHING, NOTHING, SchemaDiff.between(NOTHING, NOTHING), history)))
                .isEmpty();
    }

    @Test
    void a_version_table_that_may_not_be_read_is_an_error_that_says_what_to_grant() {
        QualifiedName table = new QualifiedName("public", "flyway_schema_history");
        String grant = "GRANT SELECT ON public.flyway_schema_history TO app;";
        History history = new History(
                List.of(), Optional.of(new VersionTable.NotReadable(table, "the role has no SELECT on it", grant)));
        assertThat(new VersionTableNotReadable()
                        .run(new Evidence(NOTHING, NOTHING, SchemaDiff.between(NOTHING, NOTHING), history)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding)
                            .hasToString("error version-table-not-readable table public.flyway_schema_history:"
                                    + " the role has no SELECT on it");
                    assertThat(finding.remedy()).isEqualTo(grant);
                });
    }

    private static List<String> findings(MigrationStatus... statuses) {
        return StandardChecks.all().stream()
                .flatMap(check -> check.run(evidence(statuses)))
                .map(Finding::toString)
                .toList();
    }

    private static Evidence evidence(MigrationStatus... statuses) {
        return new Evidence(NOTHING, NOTHING, SchemaDiff.between(NOTHING, NOTHING), new History(List.of(statuses)));
    }
}
