package io.github.schemacheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.testing.CaseFolder;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReportCasesTest {
    @TestFactory
    Stream<DynamicTest> reports_say_what_the_cases_expect() {
        return CaseFolder.below("report").stream()
                .map(each -> DynamicTest.dynamicTest(each.folder().toString(), () -> check(each)));
    }

    @Test
    void there_are_cases() {
        assertThat(CaseFolder.subjects("report")).isNotEmpty();
    }

    private static void check(CaseFolder folder) throws IOException {
        ReviewResult result = SampleResults.read(folder.read("result.json").orElseThrow());
        String console = ConsoleReport.of(result, ReportStyle.DEFAULT);
        String text = TextReport.of(result, FileStyle.DEFAULT);
        String json = JsonReport.of(result, FileStyle.DEFAULT);
        assertThat(console).doesNotContain("\u001b");
        assertThat(console + text + json).doesNotContain(SampleResults.SECRET);
        assertThat(JsonReport.of(result, FileStyle.DEFAULT)).isEqualTo(json);
        JsonNode node = new ObjectMapper().readTree(json);
        assertThat(new JsonSchema(schema()).violations(node)).isEmpty();
        assertAll(
                () -> folder.expect("console.txt", console),
                () -> folder.expect("report.txt", text),
                () -> folder.expect("report.json", json),
                () -> folder.expect("junit.xml", JUnitReport.of(result, FileStyle.DEFAULT)),
                () -> folder.expect("report.sarif", SarifReport.of(result, FileStyle.DEFAULT, SampleResults.PLACES)),
                () -> folder.expect("github.txt", github(result)),
                () -> folder.expect("summary.md", GitHubSummary.of(result, FileStyle.DEFAULT, SampleResults.PLACES)));
    }

    private static String github(ReviewResult result) {
        return GitHubCommands.of(result, FileStyle.DEFAULT, SampleResults.PLACES).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void a_report_that_breaks_the_documented_form_is_seen() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonSchema schema = new JsonSchema(schema());
        assertThat(schema.violations(
                        mapper.readTree("{\"formatVersion\": 2, \"findings\": [{\"severity\": \"bad\"}]}")))
                .anyMatch(line -> line.contains("formatVersion"))
                .anyMatch(line -> line.contains("/findings/0/severity"))
                .anyMatch(line -> line.contains("stage"));
    }

    @Test
    void colour_is_for_terminals_and_changes_no_word() throws IOException {
        String json = "{\"findings\": [{\"check\": \"c\", \"severity\": \"error\", \"object\": \"table t\"}]}";
        ReviewResult result = SampleResults.read(json);
        String coloured =
                ConsoleReport.of(result, new ReportStyle(true, true, true, 20, "r.json", Optional.of(Severity.ERROR)));
        assertThat(coloured).contains("\u001b[1;31m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(ConsoleReport.of(
                        result, new ReportStyle(false, true, true, 20, "r.json", Optional.of(Severity.ERROR))));
    }

    @Test
    void the_verdict_is_the_gates() throws IOException {
        assertThat(verdict("warning", Optional.of(Severity.WARNING))).startsWith("NOT READY: ");
        assertThat(verdict("warning", Optional.of(Severity.ERROR))).startsWith("READY, WITH 1 WARNING: ");
        assertThat(verdict("warning", Optional.empty())).startsWith("READY, WITH 1 WARNING: ");
        assertThat(verdict("error", Optional.of(Severity.WARNING))).startsWith("NOT READY: ");
        assertThat(verdict("error", Optional.empty()))
                .startsWith("NOT READY, NOT STOPPED: ")
                .contains("deploy.failOn is never");
    }

    private static String verdict(String severity, Optional<Severity> stopsFrom) throws IOException {
        String finding = "{\"check\": \"c\", \"severity\": \"" + severity + "\", \"object\": \"table t\"}";
        return TextReport.of(SampleResults.read("{\"findings\": [" + finding + "]}"), new FileStyle(stopsFrom, false));
    }

    @Test
    void lines_are_broken_between_words_at_100_columns_but_for_what_is_pasted() throws IOException {
        for (CaseFolder folder : CaseFolder.below("report")) {
            String console = ConsoleReport.of(
                    SampleResults.read(folder.read("result.json").orElseThrow()), ReportStyle.DEFAULT);
            List<String> wide = console.lines()
                    .filter(line -> line.length() > 100 && line.strip().contains(" ") && !line.startsWith("        "))
                    .toList();
            assertThat(wide).isEmpty();
        }
    }

    private static JsonNode schema() throws IOException {
        try (InputStream in = JsonReport.class.getResourceAsStream("report-schema.json")) {
            return new ObjectMapper().readTree(in);
        }
    }
}
