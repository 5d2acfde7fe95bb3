package io.github.schemacheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What no recorded database shows: a rollback not yet repeated, an edit, a lock that is held, a late file. */
class PrismaReconcilerTest {
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final PrismaFile FILE = new PrismaFile("1_a", Optional.of(""));

    @Test
    void a_rolled_back_migration_runs_again() {
        assertThat(status(row("1_a", EMPTY, false, true))).containsExactly(new MigrationStatus.RolledBack("1_a"));
    }

    @Test
    void the_newest_finished_row_has_the_checksum_that_counts() {
        assertThat(status(row("1_a", "old", true, true), row("1_a", EMPTY, true, false)))
                .containsExactly(new MigrationStatus.Applied("1_a"));
    }

    @Test
    void another_text_than_what_ran_is_told() {
        assertThat(status(row("1_a", "other", true, false))).containsExactly(new MigrationStatus.Edited("1_a"));
    }

    @Test
    void an_open_row_runs_while_the_lock_is_held_and_failed_otherwise() {
        List<PrismaRow> open = List.of(row("1_a", EMPTY, false, false));

        assertThat(PrismaReconciler.statuses(List.of(FILE), open, true))
                .containsExactly(new MigrationStatus.Running("1_a"));
        assertThat(PrismaReconciler.statuses(List.of(FILE), open, false))
                .containsExactly(new MigrationStatus.Failed("1_a"));
    }

    @Test
    void a_file_older_than_the_newest_applied_one_is_out_of_order() {
        assertThat(status(row("2_b", EMPTY, true, false)))
                .containsExactly(new MigrationStatus.OutOfOrder("1_a"), new MigrationStatus.Vanished("2_b"));
    }

    @Test
    void a_rolled_back_row_without_a_folder_is_over() {
        assertThat(PrismaReconciler.statuses(List.of(), List.of(row("1_a", EMPTY, false, true)), false))
                .isEmpty();
    }

    private static List<MigrationStatus> status(PrismaRow... rows) {
        return PrismaReconciler.statuses(List.of(FILE), List.of(rows), false);
    }

    private static PrismaRow row(String name, String checksum, boolean finished, boolean rolledBack) {
        return new PrismaRow(name, checksum, finished, rolledBack, false, 1);
    }
}
