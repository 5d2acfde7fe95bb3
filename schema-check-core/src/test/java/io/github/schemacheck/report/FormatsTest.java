package io.github.schemacheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.testing.CaseFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The formats of others, by their own schemas, and what their readers make of any text. */
class FormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> every_case_is_valid_in_every_format() {
        return CaseFolder.below("report").stream()
                .map(each -> DynamicTest.dynamicTest(each.folder().toString(), () -> valid(each)));
    }

    private static void valid(CaseFolder folder) throws Exception {
        ReviewResult result = SampleResults.read(folder.read("result.json").orElseThrow());
        for (FileStyle style : List.of(
                FileStyle.DEFAULT,
                new FileStyle(Optional.of(Severity.WARNING), true),
                new FileStyle(Optional.empty(), false))) {
            JUnitSchemas.validate(JUnitReport.of(result, style));
            String sarif = SarifReport.of(result, style, SampleResults.PLACES);
            assertThat(SarifSchema.violations(sarif)).isEmpty();
            String github = String.join("", GitHubCommands.of(result, style, SampleResults.PLACES));
            assertThat(sarif + github + JUnitReport.of(result, style))
                    .doesNotContain(SampleResults.SECRET)
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void a_run_without_a_verdict_is_a_valid_error() throws Exception {
        String xml = JUnitReport.undecided("Nobody <listens>.\n  What to do: \u0000 & \"start\" it.");
        Element suite = JUnitSchemas.validate(xml);
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(((Element) suite.getElementsByTagName("error").item(0)).getAttribute("message"))
                .isEqualTo("Nobody <listens>.");
    }

    @Test
    void a_file_that_breaks_a_schema_is_seen() {
        assertThatThrownBy(() -> JUnitSchemas.validate("<testsuite name=\"a\"/>"))
                .isInstanceOf(SAXException.class);
        assertThat(SarifSchema.violations("{\"version\": \"2.1.0\", \"runs\": [{\"results\": [{}]}]}"))
                .isNotEmpty();
    }

    @Test
    void the_counts_of_a_suite_are_those_of_its_tests() throws Exception {
        Element suite = JUnitSchemas.validate(JUnitReport.of(read("blocked"), FileStyle.DEFAULT));
        assertThat(suite.getAttribute("tests"))
                .isEqualTo(String.valueOf(suite.getElementsByTagName("testcase").getLength()));
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(suite.getAttribute("skipped")).isEqualTo("3");
        assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(3);
        assertThat(suite.getAttribute("time")).isEqualTo("0.120");
    }

    @Test
    void hostile_names_come_back_as_they_were() throws Exception {
        ReviewResult result = read("hostile-formats");
        String object = result.findings().get(0).object();
        assertThat(object).contains("\"\"Quoted\"\" <b>&amp; ]]> \ud83d\ude48");
        NodeList failures =
                JUnitSchemas.validate(JUnitReport.of(result, FileStyle.DEFAULT)).getElementsByTagName("failure");
        assertThat(((Element) failures.item(0)).getAttribute("message")).startsWith(object + ": ");
        assertThat(failures.item(0).getTextContent()).contains(object).contains("DEFAULT '{}'");
        JsonNode first = sarif(result).at("/runs/0/results/0");
        assertThat(first.at("/message/text").asText()).startsWith(object + ": ").contains("{{0}}");
        assertThat(first.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo(object.substring("table ".length()));
        assertThat(first.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("db/a%20b,c%2541%20%C3%9C/V1__x%23y.sql");
    }

    @Test
    void half_a_character_is_replaced() throws Exception {
        ReviewResult result = SampleResults.read("{\"findings\": [{\"check\": \"a\", \"severity\": \"error\","
                + " \"object\": \"table public.\\ud83d\", \"message\": \"x\\ude48\", \"remedy\": \"\\ud83d;\"}]}");
        for (String text : List.of(
                JUnitReport.of(result, FileStyle.DEFAULT),
                SarifReport.of(result, FileStyle.DEFAULT, SampleResults.PLACES),
                GitHubSummary.of(result, FileStyle.DEFAULT, SampleResults.PLACES),
                GitHubCommands.of(result, FileStyle.DEFAULT, SampleResults.PLACES)
                        .toString())) {
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
            assertThat(text).contains("public.\ufffd");
        }
    }

    @Test
    void a_command_is_one_line_that_says_nothing_else() throws Exception {
        List<String> commands = GitHubCommands.of(read("hostile-formats"), FileStyle.DEFAULT, SampleResults.PLACES);
        assertThat(commands).hasSize(3).allSatisfy(line -> assertThat(line).doesNotContain("\n", "\r"));
        assertThat(commands.get(0))
                .startsWith("::error file=db/a b%2Cc%2541 Ü/V1__x#y.sql,line=7,title=table-missing::table public.")
                .contains("%250A |")
                .contains("%0ACREATE TABLE");
        assertThat(commands.get(1)).startsWith("::warning title=orphaned-rows::");
    }

    @Test
    void github_shows_ten_of_a_kind_and_the_last_says_how_many_more() throws Exception {
        List<String> commands = GitHubCommands.of(many(25), FileStyle.DEFAULT, SampleResults.PLACES);
        assertThat(commands).hasSize(10);
        assertThat(commands.get(9)).startsWith("::error title=schema-check::and 16 more of this kind");
        assertThat(GitHubCommands.of(many(10), FileStyle.DEFAULT, SampleResults.PLACES))
                .hasSize(10)
                .noneMatch(line -> line.contains("more of this kind"));
    }

    @Test
    void a_summary_always_fits_and_counts_what_does_not() throws Exception {
        String summary = GitHubSummary.of(many(20_000), FileStyle.DEFAULT, SampleResults.PLACES);
        assertThat(summary.length()).isBetween(400_000, 600_000);
        assertThat(summary).containsPattern("… and \\d+ more, all in report.json");
    }

    @Test
    void fingerprints_are_the_same_in_each_run_and_differ_between_findings() throws Exception {
        List<String> first = fingerprints(sarif(read("blocked")));
        assertThat(first).isEqualTo(fingerprints(sarif(read("blocked")))).doesNotHaveDuplicates();
        assertThat(fingerprints(sarif(many(300)))).doesNotHaveDuplicates();
        // A change of this value makes every alert of every user a new one.
        assertThat(first.get(0)).isEqualTo("60750d6ac2fc37e29965e5bdac8f8495:1");
    }

    private static List<String> fingerprints(JsonNode sarif) {
        List<String> all = new ArrayList<>();
        sarif.at("/runs/0/results")
                .forEach(result -> all.add(result.at("/partialFingerprints/primaryLocationLineHash")
                        .asText()));
        return all;
    }

    private static JsonNode sarif(ReviewResult result) throws IOException {
        return JSON.readTree(SarifReport.of(result, FileStyle.DEFAULT, SampleResults.PLACES));
    }

    private static ReviewResult many(int count) throws IOException {
        return SampleResults.read("{\"findings\": [{\"check\": \"column-missing\", \"severity\": \"error\", \"times\": "
                + count + ", \"object\": \"column public.book.c\", \"message\": \"expected\", \"remedy\": \"x;\"}]}");
    }

    private static ReviewResult read(String name) throws IOException {
        CaseFolder folder = CaseFolder.below("report").stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return SampleResults.read(folder.read("result.json").orElseThrow());
    }
}
