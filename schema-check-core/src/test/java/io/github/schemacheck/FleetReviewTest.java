package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.check.CheckSettings;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.ObjectFilter;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.data.OrphanSettings;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.rehearsal.ShadowSettings;
import io.github.schemacheck.report.FleetJson;
import io.github.schemacheck.report.FleetReport;
import io.github.schemacheck.report.ReportStyle;
import io.github.schemacheck.snapshot.Snapshot;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many tenants, a few of them drifted, each in its own way. */
class FleetReviewTest {
    private static final int TENANTS = Integer.getInteger("samples", 1) >= 2 ? 1000 : 50;

    private static final List<String> DRIFT = List.of(
            "ALTER TABLE %s.t1 DROP COLUMN note",
            "ALTER TABLE %s.t2 ALTER COLUMN id TYPE int",
            "DROP INDEX %s.t3_note",
            "ALTER TABLE %s.t4 DROP CONSTRAINT t4_parent",
            "ALTER TABLE %s.t5 ADD COLUMN by_hand text",
            "DROP VIEW %s.v",
            "ALTER TABLE %s.t6 ALTER COLUMN note SET DEFAULT 'x'");

    @TempDir
    private Path folder;

    private TestDatabase live;

    @BeforeEach
    void expected() throws SQLException, IOException {
        live = TestServers.newest().createDatabase();
        live.execute(schema("public"));
        try (Connection connection = live.connection();
                Writer out = Files.newBufferedWriter(folder.resolve("schema.txt"))) {
            Snapshot.write(Catalog.read(connection).schema(), out);
        }
    }

    private void make(int tenants) {
        for (int i = 0; i < tenants; i++) {
            live.execute(schema(tenant(i)));
        }
    }

    @AfterEach
    void drop() {
        live.close();
    }

    /** Twenty tables that refer to each other, with texts of the server that name their schema. */
    private static String schema(String name) {
        StringBuilder sql = new StringBuilder("CREATE SCHEMA IF NOT EXISTS \"" + name + "\"; SET search_path = \""
                + name + "\"; CREATE FUNCTION twice(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1 * 2';");
        for (int i = 1; i <= 20; i++) {
            sql.append("CREATE TABLE t" + i + " (id bigserial PRIMARY KEY, parent bigint CONSTRAINT t" + i
                    + "_parent REFERENCES t" + Math.max(1, i - 1) + ", note text, twice int DEFAULT twice(1));"
                    + " CREATE INDEX t" + i + "_note ON t" + i + " (lower(note));");
        }
        return sql + "CREATE VIEW v AS SELECT id, twice(1) AS two FROM t1; RESET search_path";
    }

    private static String tenant(int number) {
        return "Tenant " + number;
    }

    @Test
    void the_drifted_ones_are_found_exactly_and_all_others_are_as_expected() {
        make(TENANTS);
        for (int i = 0; i < DRIFT.size(); i++) {
            live.execute(DRIFT.get(i).formatted("\"" + tenant(7 * i + 3) + "\""));
        }
        FleetResult result = review(List.of("Tenant *"), "");
        assertThat(result.tenants()).hasSize(TENANTS);
        assertThat(result.tenants().stream().filter(tenant -> !tenant.isAsExpected()))
                .map(TenantVerdict::tenant)
                .containsExactlyInAnyOrder(
                        "Tenant 3", "Tenant 10", "Tenant 17", "Tenant 24", "Tenant 31", "Tenant 38", "Tenant 45");
        assertThat(result.findings())
                .map(Finding::toString)
                .anyMatch(text -> text.startsWith("error column-missing column \"Tenant 3\".t1.note"))
                .anyMatch(text -> text.contains("column-default-differs column \"Tenant 45\".t6.note"));
        String text = FleetReport.of(result, ReportStyle.DEFAULT);
        assertThat(text).contains("NOT READY: 7 of " + TENANTS + " tenants are not what the code expects");
        assertThat(text).containsPattern("Tenant 31 +\\. +1").contains("tenant  ");
        assertThat(FleetJson.of(result)).contains("\"state\" : \"differs\"").contains("\"matrix\"");
    }

    @Test
    void what_somebody_accepts_of_all_tenants_is_accepted_and_unused_only_where_no_tenant_has_it() {
        make(3);
        live.execute(DRIFT.get(0).formatted("\"Tenant 1\""));
        FleetResult result = review(
                List.of("Tenant *"),
                "column-missing \"Tenant *\".t1.note because it is on its way out\nview-missing nobody.v because no\n");
        assertThat(result.findings()).noneMatch(finding -> finding.check().equals("column-missing"));
        assertThat(result.suppressions()).hasSize(1).first().asString().contains("suppression-unused");
    }

    @Test
    void a_tenant_that_is_not_there_is_no_tenant_that_fits() {
        make(2);
        FleetResult result = review(List.of("Tenant 1", "Tenant gone"), "");
        assertThat(result.unreadable()).map(TenantVerdict::tenant).containsExactly("Tenant gone");
        assertThat(FleetReport.of(result, ReportStyle.DEFAULT))
                .contains("NOT READY: 1 of 2 tenants")
                .contains("tenant-not-read")
                .contains("There is no schema of that name.");
        assertThatThrownBy(() -> review(List.of("nobody*"), "")).hasMessageContaining("There is no tenant");
    }

    @Test
    void databases_are_read_a_few_at_a_time_and_a_stopped_run_goes_on() {
        try (TestDatabase same = TestServers.newest().createDatabase();
                TestDatabase other = TestServers.newest().createDatabase()) {
            same.execute(schema("public"));
            other.execute(schema("public"));
            other.execute("DROP VIEW v");
            live.execute("CREATE TABLE tenancy (place text)");
            live.execute("INSERT INTO tenancy VALUES ('/" + same.name() + "'), ('/" + other.name() + "'), ('/gone')");
            FleetSettings settings = settings(List.of(), Optional.of("SELECT place FROM public.tenancy"), "");
            FleetResult result = run(settings);
            assertThat(result.tenants()).hasSize(3).noneMatch(TenantVerdict::resumed);
            assertThat(result.unreadable()).hasSize(1).first().asString().contains("gone");
            assertThat(FleetReport.of(result, ReportStyle.DEFAULT))
                    .contains("view-missing")
                    .contains("; in localhost");
            assertThat(run(settings).tenants().stream().filter(TenantVerdict::resumed))
                    .map(TenantVerdict::tenant)
                    .singleElement()
                    .asString()
                    .endsWith("/" + same.name());
            live.execute("DELETE FROM tenancy WHERE place = '/gone'");
            assertThat(run(settings).unreadable()).isEmpty();
            assertThat(settings.journal()).doesNotExist();
        }
    }

    @Test
    void a_query_that_fails_says_so() {
        FleetSettings settings = settings(List.of(), Optional.of("SELECT place FROM nowhere.tenancy"), "");
        assertThatThrownBy(() -> run(settings)).hasMessageContaining("The query for tenants failed");
    }

    private FleetResult review(List<String> words, String suppressions) {
        return run(settings(words, Optional.empty(), suppressions));
    }

    private static FleetResult run(FleetSettings settings) {
        return new FleetReview(
                        major -> {
                            throw new IllegalStateException("nothing is replayed");
                        },
                        Map.of(),
                        Clock.systemUTC(),
                        line -> {})
                .run(settings);
    }

    private FleetSettings settings(List<String> words, Optional<String> query, String suppressions) {
        ReviewSettings review = new ReviewSettings(
                DatabaseUrl.parse(live.url(), Map.of()),
                SessionSettings.DEFAULT,
                new Project(folder, new ExpectedSource.SnapshotFile(folder.resolve("schema.txt"))),
                new ShadowSettings(
                        Optional.empty(), false, "", Optional.empty(), folder.resolve("shadow"), Duration.ofMinutes(1)),
                Stage.AFTER,
                ObjectFilter.STANDARD,
                new CheckSettings(Suppressions.parse(suppressions, "suppressions.txt"), false),
                new RowSettings(OrphanSettings.DEFAULT, List.of(), false, Optional.empty()));
        return new FleetSettings(review, words, query, Optional.empty(), 2, folder.resolve("fleet-journal"));
    }
}
