package io.github.schemacheck.report;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A result as JUnit XML, which CI servers show as tests: a test for each check, so that its history stays one line
 * however many objects it finds; it fails where a finding stops the release. What was accepted or not looked at is
 * skipped, never passed. Valid by the schema of Surefire and that of Jenkins' xUnit plugin.
 */
public final class JUnitReport {
    private JUnitReport() {}

    public static String of(ReviewResult result, FileStyle style) {
        List<JUnitCase> cases = JUnitCases.of(result, style);
        Duration time = result.times().values().stream().reduce(Duration.ZERO, Duration::plus);
        String stage = result.context().stage().word();
        Xml xml = new Xml();
        xml.open(
                "testsuite",
                "name",
                "schema-check " + stage + " migrating",
                "tests",
                String.valueOf(cases.size()),
                "failures",
                count(cases, JUnitCase.Outcome.FAILURE),
                "errors",
                "0",
                "skipped",
                count(cases, JUnitCase.Outcome.SKIPPED),
                "time",
                seconds(time));
        properties(xml, result);
        cases.forEach(each -> each.write(xml, "schema-check." + stage));
        return xml.close("testsuite").toString();
    }

    /** @return the report of a run that came to no verdict: one test with an error */
    public static String undecided(String message) {
        Xml xml = new Xml();
        xml.open(
                "testsuite",
                "name",
                "schema-check",
                "tests",
                "1",
                "failures",
                "0",
                "errors",
                "1",
                "skipped",
                "0",
                "time",
                seconds(Duration.ZERO));
        xml.open("testcase", "name", "verdict", "classname", "schema-check", "time", seconds(Duration.ZERO));
        String summary = message.lines().findFirst().orElse("no verdict");
        xml.text("error", message, "message", summary, "type", "no-verdict");
        return xml.close("testcase").close("testsuite").toString();
    }

    private static void properties(Xml xml, ReviewResult result) {
        xml.open("properties");
        xml.empty("property", "name", "live", "value", result.context().address());
        xml.empty(
                "property",
                "name",
                "postgresql",
                "value",
                result.context().live().version());
        xml.empty("property", "name", "expected", "value", result.context().expected());
        for (Severity severity : Severity.values()) {
            xml.empty("property", "name", severity.word(), "value", String.valueOf(result.count(severity)));
        }
        xml.close("properties");
    }

    private static String count(List<JUnitCase> cases, JUnitCase.Outcome outcome) {
        return String.valueOf(
                cases.stream().filter(each -> each.outcome() == outcome).count());
    }

    /** A second has three digits behind a point, and no sign between thousands. */
    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%d.%03d", time.toSeconds(), time.toMillisPart());
    }
}
