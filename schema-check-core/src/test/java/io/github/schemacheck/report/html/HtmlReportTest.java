package io.github.schemacheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.report.EarlierRun;
import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.JsonReport;
import io.github.schemacheck.report.Pages;
import io.github.schemacheck.report.SampleResults;
import io.github.schemacheck.testing.CaseFolder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HtmlReportTest {
    @TestFactory
    Stream<DynamicTest> every_case_is_a_page_without_secrets_and_without_the_network() {
        return CaseFolder.below("report").stream()
                .map(each -> DynamicTest.dynamicTest(each.folder().toString(), () -> check(each)));
    }

    private static void check(CaseFolder folder) throws IOException {
        ReviewResult result = SampleResults.read(folder.read("result.json").orElseThrow());
        String page = page(result, Optional.empty());
        assertThat(page)
                .doesNotContain(SampleResults.SECRET)
                .doesNotContain(" src=")
                .doesNotContain("@import")
                .doesNotContain("url(")
                .contains("default-src 'none'")
                .contains("db.example.com:5432/shop");
        assertThat(page(result, Optional.empty())).isEqualTo(page);
        result.findings().stream().limit(100).forEach(finding -> assertThat(page)
                .contains("<a href=\"" + Pages.of(result.context().stage(), finding.check()) + "\">"));
    }

    @Test
    void what_is_about_a_statement_is_drawn_on_the_tables_that_it_locks() throws IOException {
        assertThat(SamplePages.rehearsal())
                .contains("<g class=\"node bad\" data-name=\"public.orders\"")
                .contains("aria-label=\"public.orders: 1 finding\"")
                .contains("<g class=\"node good\" data-name=\"public.payment\"");
    }

    @Test
    void names_of_a_database_are_text_and_nothing_else() throws IOException {
        String hostile = "</code><script>alert(1)</script>\\\" onclick='x' {{word}} {{{css}}} \\u202e";
        String page = page(read("{\"findings\": [" + finding("table public.\\\"" + hostile + "\\\"")
                + "], \"pending\": [\"" + hostile + "\"], \"notChecked\": [{\"what\": \"" + hostile
                + "\", \"why\": \"" + hostile + "\"}]}"));
        String body = HtmlReport.body(page).orElseThrow();
        assertThat(body)
                .doesNotContain("<script")
                .doesNotContain("onclick='")
                .doesNotContain("\u202e")
                .contains("&lt;script&gt;alert(1)")
                .contains("{{word}} {{{css}}}");
    }

    @Test
    void the_first_screen_says_what_blocks_and_what_is_next() throws IOException {
        String page = page(read("{\"findings\": [" + finding("table public.a") + "]}"));
        assertThat(page)
                .contains("<h1>NOT READY</h1>")
                .contains("<a href=\"#finding-1\"><span class=\"kind\">table</span> <b>public.a</b></a>")
                .contains("run the SQL of the findings")
                .contains("2026-11-21 03:00 UTC, as role deployer")
                .contains("what changed is not known");
    }

    @Test
    void where_nothing_blocks_it_says_what_warns() throws IOException {
        String warning = finding("table public.a").replace("error", "warning");
        assertThat(page(read("{\"findings\": [" + warning + "]}")))
                .contains("Nothing stops the release.", "What warns", "<ol class=\"foremost warn\">", "#finding-1");
        assertThat(page(read("{}"))).contains("Nothing stops the release.").doesNotContain("What warns");
    }

    @Test
    void what_is_new_and_what_is_gone_since_the_last_run_is_said() throws IOException {
        ReviewResult before =
                read("{\"findings\": [" + finding("table public.a") + "," + finding("table public.b") + "]}");
        ReviewResult now =
                read("{\"findings\": [" + finding("table public.a") + "," + finding("table public.c") + "]}");
        String json = JsonReport.of(before, FileStyle.DEFAULT);
        String page = page(now, EarlierRun.parse(json));
        assertThat(page)
                .contains("1 new, 1 gone, 1 as before, since 2026-11-21 03:00 UTC.")
                .contains("<li>error table-missing table public.b</li>")
                .contains("name=\"fresh\"");
        assertThat(page.split("class=\"tag new\"", -1)).hasSize(2);
    }

    @Test
    void what_is_no_report_of_this_database_is_not_compared() throws IOException {
        ReviewResult now = read("{\"findings\": [" + finding("table public.a") + "]}");
        String other = JsonReport.of(now, FileStyle.DEFAULT).replace("db.example.com", "other.example.com");
        assertThat(page(now, EarlierRun.parse(other))).contains("another database or stage");
        for (String broken : List.of("", "{", "[]", "{\"formatVersion\": 2}", "null")) {
            assertThat(EarlierRun.parse(broken)).as(broken).isEmpty();
        }
    }

    @Test
    void a_name_that_no_record_has_is_an_error() {
        assertThatThrownBy(() -> Template.fill("sql", new Fact("a", "b"))).hasMessageContaining("remedy");
    }

    @Test
    void more_findings_than_a_browser_can_show_are_counted() throws IOException {
        String page =
                page(read("{\"findings\": [" + finding("column public.a.c").replace("{", "{\"times\": 2100, ") + "]}"));
        assertThat(page).contains("… and 100 more, all in the JSON report.").contains("… and 2095 more");
    }

    @Test
    void commands_that_keep_a_copy_hold_no_password_and_ask_for_none_of_a_shell() throws IOException {
        assertThat(page(read("{}")).replace("&#x3D;", "="))
                .contains("pg_dump --host=db.example.com --port=5432 --username=deployer --format=custom");
    }

    private static String finding(String object) {
        return "{\"check\": \"table-missing\", \"severity\": \"error\", \"object\": \"" + object
                + "\", \"message\": \"expected\", \"why\": \"it fails\", \"remedy\": \"CREATE TABLE x();\"}";
    }

    private static ReviewResult read(String json) throws IOException {
        return SampleResults.read(json);
    }

    private static String page(ReviewResult result) {
        return page(result, Optional.empty());
    }

    private static String page(ReviewResult result, Optional<EarlierRun> earlier) {
        return HtmlReport.of(result, FileStyle.DEFAULT, SampleResults.PLACES, earlier);
    }
}
