package io.github.schemacheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.Suppressed;
import io.github.schemacheck.check.Suppressions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsReportTest {
    private static final ReportSubject SUBJECT = new ReportSubject(
            "all is well",
            "it could be better",
            "it is broken",
            "Broken",
            "Better",
            List.of("Looked at a file."),
            "mend");
    private static final Suppressions.Applied APPLIED = new Suppressions.Applied(
            List.of(finding("a-rule", Severity.WARNING), finding("b-rule", Severity.ERROR)),
            List.of(new Suppressed(finding("c-rule", Severity.ERROR), "it is meant")));

    @Test
    void people_read_the_words_of_the_subject() {
        assertThat(FindingsReport.of(SUBJECT, APPLIED, ReportStyle.DEFAULT).lines())
                .startsWith("NOT READY: it is broken: 1 error, 1 warning.", "  Looked at a file.")
                .contains("Broken (1):", "Better (1):", "Accepted (1):")
                .endsWith("What to do next: mend.");
        assertThat(FindingsReport.of(SUBJECT, new Suppressions.Applied(List.of(), List.of()), ReportStyle.DEFAULT))
                .isEqualTo("READY: all is well.\n  Looked at a file.\n\nWhat to do next: nothing.\n");
    }

    @Test
    void machines_read_the_same_fields_as_of_a_database() throws IOException {
        JsonNode root = new ObjectMapper().readTree(FindingsJson.of(SUBJECT, APPLIED));
        assertThat(root.path("counts").toString()).isEqualTo("{\"info\":0,\"warning\":1,\"error\":1}");
        assertThat(root.path("findings").findValuesAsText("check")).containsExactly("b-rule", "a-rule");
        assertThat(root.path("suppressed").get(0).path("reason").asText()).isEqualTo("it is meant");
        assertThat(root.path("about").get(0).asText()).isEqualTo("Looked at a file.");
    }

    private static Finding finding(String check, Severity severity) {
        return new Finding(check, severity, "File:1 RUN", "is wrong", "it matters", "do that", Certainty.READ);
    }
}
