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
                Set.of("shop.0003_fill_isbn"));
        RepairPlan plan = new RowsPlan(history, true).plan();

        assertThat(plan.repairs()).extracting(Repair::what).containsExactly("mark shop.0002_isbn applied");
        assertThat(plan.refusals()).singleElement().satisfies(refusal -> assertThat(refusal.reason())
                .contains("nothing tells whether it ran")
                .endsWith("python manage.py migrate --fake shop 0003_fill_isbn"));
    }
}
