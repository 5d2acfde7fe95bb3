package io.github.schemacheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.history.MigrationStatus.Applied;
import io.github.schemacheck.history.MigrationStatus.AppliedInParts;
import io.github.schemacheck.history.MigrationStatus.Pending;
import io.github.schemacheck.history.MigrationStatus.Replaced;
import io.github.schemacheck.history.MigrationStatus.Split;
import io.github.schemacheck.history.MigrationStatus.Unclear;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no recorded database shows. */
class DjangoReconcilerTest {
    private static final DjangoScript FIRST = script("shop.1");
    private static final DjangoScript SECOND = script("shop.2", "shop.1");
    private static final DjangoScript SQUASH = squash("shop.1_2", "shop.1", "shop.2");

    @Test
    void a_squash_stands_for_its_parts_on_a_new_database() {
        assertThat(reconcile(List.of(FIRST, SECOND, SQUASH)).migrations())
                .containsExactly(new Pending("shop.1_2"), new Replaced("shop.1"), new Replaced("shop.2"));
    }

    @Test
    void a_squash_whose_parts_are_still_there_runs_in_parts_where_one_ran() {
        DjangoScript child = script("shop.3", "shop.1_2");
        Reconciled ours = reconcile(List.of(FIRST, SECOND, SQUASH, child), "shop.1");

        assertThat(ours.problems()).isEmpty();
        assertThat(ours.migrations())
                .containsExactly(
                        new Applied("shop.1"), new Pending("shop.2"), new Pending("shop.3"), new Split("shop.1_2"));
    }

    @Test
    void the_row_of_a_squash_alone_does_not_count() {
        assertThat(reconcile(List.of(SQUASH), "shop.1_2").migrations()).containsExactly(new Pending("shop.1_2"));
    }

    @Test
    void a_squash_of_squashes_is_settled_from_the_inside() {
        DjangoScript outer = squash("shop.1_3", "shop.1_2", "shop.3");
        Reconciled ours = reconcile(List.of(outer, SQUASH), "shop.1", "shop.2", "shop.3");

        assertThat(ours.migrations()).contains(new AppliedInParts("shop.1_3"));
        assertThat(ours.problems()).isEmpty();
    }

    @Test
    void a_migration_that_ran_before_what_it_depends_on_is_a_problem() {
        assertThat(reconcile(List.of(FIRST, SECOND), "shop.2").problems())
                .containsExactly(new HistoryProblem.BeforeParent("shop.2", "shop.1"));
    }

    @Test
    void run_before_makes_such_a_problem_in_another_app() {
        DjangoScript late =
                new DjangoScript("tags.py", name("tags.1"), List.of(), List.of(name("shop.2")), List.of(), true);

        assertThat(reconcile(List.of(FIRST, SECOND, late), "shop.1", "shop.2").problems())
                .containsExactly(new HistoryProblem.BeforeParent("shop.2", "tags.1"));
    }

    @Test
    void the_first_and_the_latest_of_an_app_are_looked_up() {
        DjangoScript after = script("tags.1", "shop.__latest__");
        DjangoScript early = script("cart.1", "shop.__first__");

        assertThat(reconcile(List.of(FIRST, SECOND, after, early), "tags.1", "cart.1")
                        .problems())
                .containsExactlyInAnyOrder(
                        new HistoryProblem.BeforeParent("tags.1", "shop.2"),
                        new HistoryProblem.BeforeParent("cart.1", "shop.1"));
    }

    @Test
    void what_depends_on_an_app_outside_the_project_is_left_to_django() {
        assertThat(reconcile(List.of(script("shop.1", "auth.0012_x", "auth.__first__")), "shop.1")
                        .problems())
                .isEmpty();
    }

    @Test
    void a_missing_parent_and_a_circle_are_problems() {
        assertThat(reconcile(List.of(script("shop.1", "shop.0"))).problems())
                .containsExactly(new HistoryProblem.MissingParent("shop.1", "shop.0"));
        assertThat(reconcile(List.of(script("shop.1", "shop.2"), SECOND)).problems())
                .containsExactly(new HistoryProblem.Cycle(List.of("shop.1", "shop.2")));
    }

    @Test
    void a_migration_that_may_be_a_squash_is_unclear_and_so_is_what_it_may_replace() {
        DjangoScript dark = new DjangoScript("s.py", name("shop.1_2"), List.of(), List.of(), List.of(), false);

        assertThat(reconcile(List.of(dark), "shop.1").migrations())
                .containsExactly(
                        new Unclear("shop.1_2", "what it replaces is not understood"),
                        new Unclear("shop.1", "s.py may replace it"));
    }

    private static Reconciled reconcile(List<DjangoScript> scripts, String... rows) {
        Set<String> apps =
                Set.copyOf(scripts.stream().map(script -> script.name().app()).toList());
        return DjangoReconciler.reconcile(new DjangoScripts(apps, scripts, List.of()), names(rows));
    }

    private static DjangoScript script(String name, String... dependencies) {
        return new DjangoScript(name + ".py", name(name), names(dependencies), List.of(), List.of(), true);
    }

    private static DjangoScript squash(String name, String... replaces) {
        return new DjangoScript(name + ".py", name(name), List.of(), List.of(), names(replaces), true);
    }

    private static List<DjangoName> names(String... names) {
        return Stream.of(names).map(DjangoReconcilerTest::name).toList();
    }

    private static DjangoName name(String name) {
        return new DjangoName(name.substring(0, name.indexOf('.')), name.substring(name.indexOf('.') + 1));
    }
}
