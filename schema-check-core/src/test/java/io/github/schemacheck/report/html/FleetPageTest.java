package io.github.schemacheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.FleetResult;
import io.github.schemacheck.report.FileStyle;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FleetPageTest {
    @Test
    void tenants_of_which_the_same_is_to_be_said_share_a_row() {
        FleetPage page = FleetPage.of(SampleFleet.of(1_000), FileStyle.DEFAULT);
        assertThat(page.matrix().checks())
                .map(FleetPage.Head::check)
                .containsExactly("column-missing", "column-order-differs", "index-missing");
        assertThat(page.rows())
                .map(FleetPage.Row::name)
                .containsExactly("tenant_8", "8 tenants: tenant_0, tenant_1, tenant_2 …", "tenant_9");
        assertThat(page.rows())
                .map(FleetPage.Row::cells)
                .containsExactly(List.of("1", "", "1"), List.of("1", "", ""), List.of("", "1", ""));
        assertThat(page.rows().get(1).tenants()).hasSize(8).contains("tenant_7");
        assertThat(page.matrix().fine()).isEqualTo(989);
        assertThat(page.matrix().unknown()).map(Fact::name).containsExactly("tenant_10");
    }

    @Test
    void the_page_says_the_verdict_what_to_run_and_what_is_accepted_and_escapes_all() {
        assertThat(SampleFleet.page(1_000))
                .contains("<h1>NOT READY</h1>")
                .contains("11 of 1000 tenants are not what the code expects: 10 errors, 1 warning.")
                .contains("ALTER TABLE tenant_8.book ADD COLUMN isbn text;")
                .contains("989 as expected.")
                .contains("because on its way")
                .contains("1, found as expected")
                .contains("&lt;b&gt;There&lt;/b&gt; is no schema.")
                .doesNotContain("<b>There");
    }

    @Test
    void a_fleet_without_findings_has_no_matrix() {
        FleetResult fine = new FleetResult("localhost:5432/shop", "all", List.of(), List.of(), List.of(), Map.of());
        assertThat(HtmlReport.of(fine, FileStyle.DEFAULT))
                .contains("<h1>READY</h1>")
                .doesNotContain("<table>");
    }
}
