package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import io.github.schemacheck.history.ToolHistory;
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
        assertThat(findings(new MigrationStatus.Edited("V3__add.sql")))
                .containsExactly(
                        "error edited-migration migration V3__add.sql: the file was changed after it ran here");
    }

    @Test
    void what_the_version_table_says_is_read() {
        assertThat(new EditedMigration().run(evidence(new MigrationStatus.Edited("V3__add.sql"))))
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
    void what_prisma_goes_on_with_is_a_warning() {
        assertThat(prisma(
                        new MigrationStatus.Edited("1_a"),
                        new MigrationStatus.Vanished("2_b"),
                        new MigrationStatus.OutOfOrder("3_c"),
                        new MigrationStatus.Failed("4_d")))
                .map(found -> found.severity().word() + " " + found.check())
                .containsExactly(
                        "error failed-migration",
                        "warning applied-migration-vanished",
                        "warning edited-migration",
                        "warning migration-out-of-order");
    }

    @Test
    void what_only_prisma_knows_is_told() {
        assertThat(prisma(
                        new MigrationStatus.LineEndsDiffer("1_a"),
                        new MigrationStatus.MarkedApplied("2_b"),
                        new MigrationStatus.Running("3_c"),
                        new MigrationStatus.WithoutScript("4_d"),
                        new MigrationStatus.RolledBack("5_e")))
                .map(Finding::toString)
                .containsExactly(
                        "error migration-without-script migration 4_d: its folder has no migration.sql",
                        "warning migration-running migration 3_c:"
                                + " started, not finished, and its tool holds its lock",
                        "info migration-line-ends-differ migration 1_a:"
                                + " its line ends are not those of the file that ran here",
                        "info migration-marked-applied migration 2_b:"
                                + " recorded by hand here; the tool ran nothing of it");
    }

    @Test
    void another_major_version_is_a_warning() {
        Schema older = Schema.of(14, List.of());
        Evidence evidence = new Evidence(older, NOTHING, SchemaDiff.between(older, NOTHING));
        assertThat(new ServerMajorDiffers().run(evidence))
                .map(Finding::toString)
                .containsExactly("warning server-major-differs server: expected PostgreSQL 14, live has 18");
    }

    @Test
    void a_missing_version_table_is_an_error_where_there_are_tables_and_names_the_one_elsewhere() {
        QualifiedName wanted = new QualifiedName("public", "flyway_schema_history");
        QualifiedName other = new QualifiedName("Old", "flyway_schema_history");
        ToolHistory history = flyway(new VersionTable.Absent<>(wanted, List.of(other)));
        Schema live = Schema.of(
                18,
                Samples.all().stream().filter(Table.class::isInstance).limit(1).toList());
        assertThat(new VersionTableMissing()
                        .run(new Evidence(
                                NOTHING,
                                live,
                                SchemaDiff.between(live, live),
                                List.of(history),
                                Optional.empty(),
                                List.of(),
                                List.of())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding)
                            .hasToString("error version-table-missing table public.flyway_schema_history: not there,"
                                    + " beside 1 table; there is [\"Old\".flyway_schema_history], which Flyway does not"
                                    + " use with these settings");
                    assertThat(finding.remedy()).contains("flyway.defaultSchema=Old");
                });
        assertThat(new VersionTableMissing().run(evidence(history))).isEmpty();
    }

    @Test
    void a_version_table_that_may_not_be_read_is_an_error_that_says_what_to_grant() {
        QualifiedName table = new QualifiedName("public", "flyway_schema_history");
        String grant = "GRANT SELECT ON public.flyway_schema_history TO app;";
        ToolHistory history = flyway(new VersionTable.NotReadable<>(table, "the role has no SELECT on it", grant));
        assertThat(new VersionTableNotReadable().run(evidence(history)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding)
                            .hasToString("error version-table-not-readable table public.flyway_schema_history:"
                                    + " the role has no SELECT on it");
                    assertThat(finding.remedy()).isEqualTo(grant);
                });
    }

    private static List<Finding> prisma(MigrationStatus... statuses) {
        QualifiedName name = new QualifiedName("public", "_prisma_migrations");
        ToolHistory history = new ToolHistory(
                Tool.PRISMA,
                "prisma/migrations",
                new VersionTable.Found<>(name, "app", List.of("a row")),
                List.of(statuses),
                List.of());
        return StandardChecks.all().stream()
                .flatMap(check -> check.run(evidence(history)))
                .sorted()
                .toList();
    }

    private static List<String> findings(MigrationStatus... statuses) {
        return StandardChecks.all().stream()
                .flatMap(check -> check.run(evidence(statuses)))
                .map(Finding::toString)
                .toList();
    }

    private static Evidence evidence(MigrationStatus... statuses) {
        QualifiedName name = new QualifiedName("public", "flyway_schema_history");
        return evidence(flyway(new VersionTable.Found<>(name, "app", List.of("a row")), statuses));
    }

    private static ToolHistory flyway(VersionTable<String> table, MigrationStatus... statuses) {
        return new ToolHistory(Tool.FLYWAY, "classpath:db/migration", table, List.of(statuses), List.of());
    }

    private static Evidence evidence(ToolHistory history) {
        return new Evidence(
                NOTHING,
                NOTHING,
                SchemaDiff.between(NOTHING, NOTHING),
                List.of(history),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
