package io.github.schemacheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.history.MigrationStatus.Applied;
import io.github.schemacheck.history.MigrationStatus.Pending;
import io.github.schemacheck.history.MigrationStatus.Unclear;
import io.github.schemacheck.history.MigrationStatus.Vanished;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What no recorded database shows: broken graphs, files that are not understood, rows by hand. */
class AlembicReconcilerTest {
    private static final AlembicScript BASE = script("a");
    private static final AlembicScript SECOND = script("b", "a");
    private static final NotUnderstood SOMETHING = new NotUnderstood("x.py:3", "down_revision: a call");

    @Test
    void a_circle_is_a_problem_and_ends() {
        Reconciled ours = reconcile(List.of(script("a", "c"), script("b", "a"), script("c", "b"), script("d", "c")));

        assertThat(ours.problems()).containsExactly(new HistoryProblem.Cycle(List.of("a", "b", "c")));
        assertThat(ours.migrations()).hasSize(4).allMatch(Pending.class::isInstance);
    }

    @Test
    void a_revision_that_is_its_own_parent_is_a_circle() {
        assertThat(reconcile(List.of(script("a", "a"))).problems())
                .containsExactly(new HistoryProblem.Cycle(List.of("a")));
    }

    @Test
    void one_revision_in_two_files_makes_what_is_before_it_unclear() {
        AlembicScript twin = new AlembicScript("other.py", "b", List.of("z"), List.of(), List.of(), false, true);
        Reconciled ours = reconcile(List.of(BASE, SECOND, twin, script("z")), "b");

        assertThat(ours.problems()).contains(new HistoryProblem.SameRevision("b", List.of("b.py", "other.py")));
        assertThat(ours.migrations())
                .containsExactly(new Applied("a"), new Unclear("z", "b has two files"), new Applied("b"));
    }

    @Test
    void a_missing_parent_is_a_problem_and_no_head_is_looked_for() {
        assertThat(reconcile(List.of(BASE, script("c", "b"))).problems())
                .containsExactly(new HistoryProblem.MissingParent("c", "b"));
    }

    @Test
    void a_parent_that_may_be_a_file_not_understood_is_not_called_missing() {
        AlembicScripts files = new AlembicScripts(List.of(script("c", "b")), List.of("x.py"), List.of(SOMETHING));

        assertThat(AlembicReconciler.reconcile(files, List.of("b")).problems()).isEmpty();
        assertThat(AlembicReconciler.reconcile(files, List.of("b")).migrations())
                .containsExactly(new Pending("c"), new Unclear("b", "its file may be x.py"));
    }

    @Test
    void what_is_behind_parents_not_understood_is_unclear_and_what_is_after_them_is_pending() {
        AlembicScript half = new AlembicScript("b.py", "b", List.of(), List.of(), List.of(), false, false);
        AlembicScripts files = new AlembicScripts(List.of(BASE, half, script("c", "b")), List.of(), List.of(SOMETHING));

        assertThat(AlembicReconciler.reconcile(files, List.of("b")))
                .isEqualTo(new Reconciled(
                        List.of(
                                new Unclear("a", "what came before b is not understood"),
                                new Applied("b"),
                                new Pending("c")),
                        List.of()));
    }

    @Test
    void a_dependency_counts_as_applied_also_by_its_label() {
        AlembicScript labelled = new AlembicScript("a.py", "a", List.of(), List.of(), List.of("core"), false, true);
        AlembicScript other =
                new AlembicScript("b.py", "b", List.of(), List.of("core"), List.of("billing"), false, true);
        Reconciled ours = reconcile(List.of(labelled, other), "b");

        assertThat(ours.migrations()).containsExactly(new Applied("a"), new Applied("b"));
        assertThat(ours.problems()).containsExactly(new HistoryProblem.SeveralHeads("", List.of("a", "b"), true));
    }

    @Test
    void a_label_of_two_revisions_is_a_problem() {
        AlembicScript one = new AlembicScript("a.py", "a", List.of(), List.of(), List.of("core"), false, true);
        AlembicScript other = new AlembicScript("b.py", "b", List.of("a"), List.of(), List.of("core"), false, true);

        assertThat(reconcile(List.of(one, other)).problems())
                .containsExactly(new HistoryProblem.SameLabel("core", List.of("a", "b")));
    }

    @Test
    void a_row_that_a_newer_row_includes_is_a_problem() {
        assertThat(reconcile(List.of(BASE, SECOND), "a", "b").problems())
                .containsExactly(new HistoryProblem.Overlap("a", "b"));
    }

    @Test
    void a_row_may_be_there_twice_where_the_key_was_lost() {
        assertThat(reconcile(List.of(BASE), "a", "a").problems())
                .containsExactly(new HistoryProblem.RecordedTwice("a", 2));
    }

    @Test
    void a_revision_longer_than_the_column_cannot_be_recorded() {
        String revision = "merge_heads_add_homepage_banner_x";
        assertThat(reconcile(List.of(script(revision))).problems())
                .containsExactly(new HistoryProblem.NameTooLong(revision, 32));
    }

    @Test
    void revisions_differ_in_case() {
        assertThat(reconcile(List.of(script("A")), "a").migrations())
                .containsExactly(new Unclear("A", "no file says what came before the row a"), new Vanished("a"));
    }

    @Test
    void ten_thousand_revisions_are_no_matter() {
        List<AlembicScript> chain = IntStream.range(0, 10_000)
                .mapToObj(i -> i == 0 ? script("r0") : script("r" + i, "r" + (i - 1)))
                .toList();

        assertThat(reconcile(chain, "r9999").migrations()).hasSize(10_000).allMatch(Applied.class::isInstance);
    }

    private static Reconciled reconcile(List<AlembicScript> scripts, String... rows) {
        return AlembicReconciler.reconcile(new AlembicScripts(scripts, List.of(), List.of()), List.of(rows));
    }

    private static AlembicScript script(String revision, String... down) {
        return new AlembicScript(revision + ".py", revision, List.of(down), List.of(), List.of(), false, true);
    }
}
