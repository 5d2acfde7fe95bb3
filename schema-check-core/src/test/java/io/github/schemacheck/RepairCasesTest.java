package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.apply.RepairPlan;
import io.github.schemacheck.check.CheckSettings;
import io.github.schemacheck.check.ObjectFilter;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.data.OrphanSettings;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.LiquibaseBuild;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.rehearsal.ShadowSettings;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.CaseSample;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestLiquibase;
import io.github.schemacheck.testing.TestServers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Databases recorded with the real tools: what is planned for each, and that it is right. After the repair there is
 * nothing left to repair, and the real Flyway takes the history and goes on from it.
 */
@Order(1)
class RepairCasesTest {
    @TempDir
    private Path saved;

    @TestFactory
    Stream<DynamicTest> every_recorded_history_is_repaired_or_refused_with_the_reason() {
        return CaseSample.below("history").stream()
                .filter(state -> state.read("repair.txt").isPresent())
                .map(state -> DynamicTest.dynamicTest(state.subject() + "/" + state.name(), () -> check(state)));
    }

    private void check(CaseFolder state) {
        try (TestDatabase live = TestServers.newest().createDatabase()) {
            live.execute(state.read("dump.sql").orElseThrow());
            HistoryReconciliation reconciliation = reconciliation();
            ReviewSettings settings = settings(live, state, saved.resolve("cache"));
            List<RepairPlan> plans = reconciliation.plan(settings, Optional.empty());
            state.expect("repair.txt", text(plans));

            reconciliation.carryOut(plans, settings, saved.resolve(state.name()));
            assertThat(reconciliation.plan(settings, Optional.empty()))
                    .allMatch(plan -> plan.repairs().isEmpty());
            boolean refused = plans.stream().anyMatch(plan -> !plan.refusals().isEmpty());
            boolean repaired = plans.stream().anyMatch(plan -> !plan.repairs().isEmpty());
            if (state.subject().equals("flyway") && repaired && !refused) {
                flyway(live, state).migrate();
            }
        }
    }

    static HistoryReconciliation reconciliation() {
        return new HistoryReconciliation(
                request -> {
                    throw new AssertionError("no server is started");
                },
                Map.of(),
                Clock.systemUTC(),
                line -> {});
    }

    /** By hand, or because somebody says so: {@code reference.txt} tells who. */
    private static boolean isExpected(CaseFolder state) {
        return state.name().startsWith("by-hand") || state.read("reference.txt").isPresent();
    }

    private static String text(List<RepairPlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.lines().stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static Flyway flyway(TestDatabase live, CaseFolder state) {
        return Flyway.configure()
                .loggers("slf4j")
                .dataSource(live.url(), null, null)
                .locations("filesystem:" + state.folder().resolve("files/sql").toAbsolutePath())
                .load();
    }

    /** @param cache what is left to repair afterwards is asked of the same replay */
    static ReviewSettings settings(TestDatabase live, CaseFolder state, Path cache) {
        Path files = state.folder().resolve("files").toAbsolutePath();
        ExpectedSource source =
                switch (state.subject()) {
                    case "flyway" -> new ExpectedSource.FlywayMigrations(
                            new FlywaySettings(Map.of("flyway.locations", "filesystem:sql"), files, List.of()));
                    case "prisma" -> new ExpectedSource.SqlDirectory(files.resolve("prisma/migrations"));
                        // Somebody made by hand all that is wanted, or nobody knows what is.
                    default -> new ExpectedSource.ReferenceDatabase(
                            isExpected(state)
                                    ? live.url()
                                    : TestServers.newest().emptyUrl());
                };
        return new ReviewSettings(
                DatabaseUrl.parse(live.url(), Map.of()),
                SessionSettings.DEFAULT,
                new Project(files, source, new LiquibaseBuild(Map.of(), TestLiquibase.classpath())),
                new ShadowSettings(
                        Optional.of(live.url()),
                        true,
                        "",
                        Optional.of(cache),
                        Path.of("target"),
                        ShadowSettings.STATEMENT_TIMEOUT),
                Stage.BEFORE,
                ObjectFilter.STANDARD,
                new CheckSettings(Suppressions.parse("", ""), false),
                new RowSettings(OrphanSettings.DEFAULT, List.of(), false, Optional.empty()));
    }
}
