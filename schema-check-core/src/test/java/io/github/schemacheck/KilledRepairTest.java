package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.apply.HistoryPlans;
import io.github.schemacheck.apply.HistoryRepair;
import io.github.schemacheck.apply.RepairPlan;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history of each tool, recorded with it: a repair that is killed anywhere leaves the old one or the new one. */
class KilledRepairTest {
    private final TestDatabase live = TestServers.newest().createDatabase();

    @TempDir
    private Path folder;

    @AfterEach
    void drop() {
        live.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flyway/by-hand-partial",
                "alembic/by-hand",
                "alembic/overlap-rows",
                "django/by-hand-partial",
                "prisma/by-hand",
                "prisma/in-progress",
                "liquibase/path-changed"
            })
    void killed_before_any_statement_it_leaves_the_old_history_and_a_file_to_put_it_back(String name) throws Exception {
        CaseFolder state = CaseFolder.below("history").stream()
                .filter(each -> name.equals(each.subject() + "/" + each.name()))
                .findFirst()
                .orElseThrow();
        live.execute(state.read("dump.sql").orElseThrow());
        ReviewSettings settings = RepairCasesTest.settings(live, state, folder.resolve("cache"));
        RepairPlan plan = RepairCasesTest.reconciliation().plan(settings, Optional.empty()).stream()
                .filter(each -> !each.repairs().isEmpty())
                .findFirst()
                .orElseThrow();
        String old = rows(plan);
        List<String> sent = new ArrayList<>();
        int victim = 0;
        do {
            Consumer<String> killing = killing(victim, sent);
            Path saved = folder.resolve("saved-" + victim + ".sql");
            assertThatThrownBy(() -> repair(plan, settings, killing, saved)).isInstanceOf(ProblemException.class);
            assertThat(rows(plan)).as("killed before " + sent.get(victim)).isEqualTo(old);
            victim++;
        } while (!sent.get(sent.size() - 1).equals("COMMIT"));
        assertThat(sent).containsAll(plan.statements());

        repair(plan, settings, sql -> {}, folder.resolve("saved.sql"));
        assertThat(rows(plan)).isNotEqualTo(old);
        live.execute(Files.readString(folder.resolve("saved.sql")));
        assertThat(rows(plan)).isEqualTo(old);
    }

    /** Ends the session as a crash would, before the statement of that number is sent. */
    private Consumer<String> killing(int victim, List<String> sent) {
        sent.clear();
        return sql -> {
            if (sent.size() == victim) {
                live.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND application_name = 'schema-check'");
            }
            sent.add(sql);
        };
    }

    private static void repair(RepairPlan plan, ReviewSettings settings, Consumer<String> progress, Path saved) {
        HistoryPlans plans = new HistoryPlans(
                settings.expected(),
                settings.project().folder(),
                settings.live().schema(),
                settings.project().liquibase().told());
        new HistoryRepair(settings.live(), SessionSettings.DEFAULT, progress)
                .carryOut(plan, plans.reader(plan.history()), saved);
    }

    /** @return the version table as it is, also that there is none */
    private String rows(RepairPlan plan) throws SQLException {
        String table = plan.history().table().name().toString();
        StringBuilder rows = new StringBuilder();
        try (Connection connection = live.connection();
                Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery("SELECT to_regclass('" + table + "')")) {
                there.next();
                if (there.getString(1) == null) {
                    return "no table";
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT t::text FROM " + table + " t ORDER BY 1")) {
                while (row.next()) {
                    rows.append(row.getString(1)).append('\n');
                }
            }
        }
        return rows.toString();
    }
}
