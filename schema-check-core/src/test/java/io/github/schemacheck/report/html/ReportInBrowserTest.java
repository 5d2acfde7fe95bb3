package io.github.schemacheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.report.SampleResults;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.CaseSample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** The page as a browser shows it, from a file. Without Chromium and its driver all of it is skipped. */
@Order(1)
class ReportInBrowserTest {
    private static final int MOST_RELOADS = 50;

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Browser.tell();
        assumeTrue(Browser.isThere(), "Chromium and its driver are not installed: see CONTRIBUTING.md");
        browser = Browser.open(folder);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void nobody_is_shut_out_and_no_console_complains_light_and_dark_wide_and_narrow() throws IOException {
        for (String page : List.of(
                page("blocked"),
                page("orphans"),
                page("other-tools"),
                SamplePages.rehearsal(),
                SampleFleet.page(1_000),
                SampleReleases.page())) {
            browser.resize(1280, 900);
            browser.show(page);
            assertThat(browser.barriers()).isEmpty();
            theme("dark");
            assertThat(browser.barriers()).isEmpty();
        }
        browser.resize(500, 900);
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.ask("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(browser.complaints()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> nor_by_the_report_of_a_real_database() {
        return Stream.of("demo", "pagila", "chinook")
                .filter(CaseSample::holds)
                .map(name -> DynamicTest.dynamicTest(name, () -> real(name)));
    }

    private static void real(String name) throws IOException, InterruptedException {
        browser.resize(1280, 900);
        browser.show(name.equals("demo") ? RealPages.demo(folder) : RealPages.sample(name, folder));
        assertThat(browser.find("h1").getText()).isEqualTo("NOT READY");
        assertThat(browser.seen(".foremost > li")).isPositive();
        assertThat(browser.seen("svg.schema .node.bad")).isPositive();
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void findings_are_searched_and_filtered() throws IOException {
        browser.show(page("blocked"));
        assertThat(browser.seen(".finding")).isEqualTo(7);
        WebElement search = browser.find(".filter [name=text]");
        search.sendKeys("isbn MISSING");
        assertThat(browser.seen(".finding")).isEqualTo(1);
        assertThat(browser.find(".filter output").getText()).isEqualTo("1 of 7 shown");
        search.clear();
        search.sendKeys("no such thing");
        assertThat(browser.seen(".check")).isZero();
        search.clear();
        search.sendKeys(" ");
        browser.find(".filter [value=info]").click();
        assertThat(browser.seen(".finding")).isEqualTo(3);
        browser.find(".filter [value=read]").click();
        assertThat(browser.seen(".finding")).isZero();
        browser.find(".foremost a").click();
        assertThat(browser.seen(".finding")).isEqualTo(7);
        assertThat(browser.ask("document.querySelector('#finding-1').open")).isEqualTo(true);
    }

    @Test
    void a_theme_is_remembered() throws IOException {
        browser.show(page("ready"));
        theme("dark");
        Object dark = ground();
        // The browser hands what a page remembers on to the next one in its own time.
        int reloads = 0;
        do {
            browser.reload();
        } while (!browser.find(".theme").getText().equals("Theme: dark") && ++reloads < MOST_RELOADS);
        assertThat(browser.find(".theme").getText()).isEqualTo("Theme: dark");
        assertThat(ground()).isEqualTo(dark);
        theme("light");
        assertThat(ground()).isEqualTo("rgb(255, 255, 255)").isNotEqualTo(dark);
    }

    @Test
    void what_is_to_run_is_copied() throws IOException {
        browser.show(page("blocked"));
        WebElement button = browser.find(".foremost .copy");
        button.click();
        String later = "new Promise(done => setTimeout(() => done(document.querySelector('.copy').textContent), 200))";
        assertThat(browser.await(later)).isIn("Copied", "Selected");
    }

    @Test
    void a_thousand_tables_are_drawn_found_and_zoomed() throws IOException {
        browser.resize(1280, 900);
        browser.show(SamplePages.large(1_000));
        assertThat(browser.ask("document.querySelectorAll('.node').length")).isEqualTo(1_000L);
        browser.find(".find").sendKeys("table_77");
        assertThat(browser.find(".tools output").getText()).isEqualTo("11 found");
        assertThat(browser.ask("(() => { const box = document.querySelector('.node.found').getBoundingClientRect();"
                        + " const sheet = document.querySelector('.sheet').getBoundingClientRect();"
                        + " return box.width > 100 && box.left >= sheet.left && box.right <= sheet.right"
                        + " && box.top >= sheet.top && box.bottom <= sheet.bottom; })()"))
                .isEqualTo(true);
        Object wide = browser.ask("document.querySelector('svg.schema').getBoundingClientRect().width");
        browser.find("[data-zoom=all]").click();
        assertThat((Number) browser.ask("document.querySelector('svg.schema').getBoundingClientRect().width"))
                .matches(width -> width.doubleValue() < ((Number) wide).doubleValue());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_text_that_gets_through_would_not_run() throws IOException {
        browser.show(page("blocked").replace("<h1>", "<h1><script>document.title = 'run'</script>"));
        assertThat(browser.ask("document.title")).isNotEqualTo("run");
        assertThat(browser.complaints()).isNotEmpty();
    }

    private static Object ground() {
        return browser.ask("getComputedStyle(document.querySelector('.schema-check')).backgroundColor");
    }

    private static void theme(String wanted) {
        WebElement button = browser.find(".theme");
        for (int i = 0; i < 3 && !button.getText().equals("Theme: " + wanted); i++) {
            button.click();
        }
        assertThat(button.getText()).isEqualTo("Theme: " + wanted);
    }

    private static String page(String name) throws IOException {
        CaseFolder folder = CaseFolder.below("report").stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        ReviewResult result = SampleResults.read(folder.read("result.json").orElseThrow());
        return SamplePages.page(result);
    }
}
