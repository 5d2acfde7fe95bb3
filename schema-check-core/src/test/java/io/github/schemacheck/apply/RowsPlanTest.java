package io.github.schemacheck.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.schema.QualifiedName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowsPlanTest {
    private static final QualifiedName TABLE = new QualifiedName("public", "django_migrations");

    @Test
    void what_changes_rows_only_is_never_taken_for_done() {
        ToolHistory history = new ToolHistory(
                Tool.DJANGO,
                "shop",
                new VersionTable.Found<>(TABLE, "app", List.of()),
                List.of(
                        new MigrationStatus.Pending("shop.0002_isbn"),
                        new MigrationStatus.Pending("shop.0003_fill_isbn")),
                List.of(),
                List.of(),
                Set.of("shop.0003_fill_isbn"),
                List.of());
        RepairPlan plan = new RowsPlan(history, true).plan();

        assertThat(plan.repairs()).extracting(Repair::what).containsExactly("mark shop.0002_isbn applied");
        assertThat(plan.refusals()).singleElement().satisfies(refusal -> assertThat(refusal.reason())
                .contains("nothing tells whether it ran")
                .endsWith("python manage.py migrate --fake shop 0003_fill_isbn"));
    }

    @Test
    void alembic_is_stamped_at_its_heads_and_at_no_other_row() {
        RepairPlan plan = new RowsPlan(alembic(Set.of()), true).plan();
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.statements())
                .containsExactly(
                        "DELETE FROM public.alembic_version WHERE version_num NOT IN ('c', 'd')",
                        "INSERT INTO public.alembic_version (version_num) VALUES ('c')");
        assertThat(new RowsPlan(alembic(Set.of()), false).plan().isEmpty()).isTrue();
    }

    @Test
    void alembic_is_not_stamped_over_what_changes_rows_only() {
        RepairPlan plan = new RowsPlan(alembic(Set.of("b")), true).plan();
        assertThat(plan.repairs()).isEmpty();
        assertThat(plan.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.what()).isEqualTo("stamp c, d");
            assertThat(refusal.reason()).startsWith("b says nothing of a change of the schema");
        });
    }

    private static ToolHistory alembic(Set<String> rowsOnly) {
        return new ToolHistory(
                Tool.ALEMBIC,
                "migrations/versions",
                new VersionTable.Found<>(new QualifiedName("public", "alembic_version"), "app", List.of("a", "d")),
                List.of(
                        new MigrationStatus.Applied("a"),
                        new MigrationStatus.Applied("d"),
                        new MigrationStatus.Pending("b"),
                        new MigrationStatus.Pending("c")),
                List.of(),
                List.of(),
                rowsOnly,
                List.of("c", "d"));
    }
}
