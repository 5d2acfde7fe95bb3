package io.github.schemacheck.report;

import io.github.schemacheck.ReviewResult;
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
        return of(Reviewed.of(result), Samples.of(result, style.samples()), style);
    }

    public static String of(Reviewed result, FileStyle style) {
        return of(result, Samples.NONE, style);
    }

    private static String of(Reviewed result, Samples samples, FileStyle style) {
        List<JUnitCase> cases = JUnitCases.of(result, samples, style);
        Xml xml = new Xml();
        xml.open(
                "testsuite",
                "name",
                result.kind().title(),
                "tests",
                String.valueOf(cases.size()),
                "failures",
                count(cases, JUnitCase.Outcome.FAILURE),
                "errors",
                "0",
                "skipped",
                count(cases, JUnitCase.Outcome.SKIPPED),
                "time",
                seconds(result.time()));
        properties(xml, result);
        cases.forEach(each -> each.write(xml, "schema-check." + result.kind().word()));
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

    private static void properties(Xml xml, Reviewed result) {
        xml.open("properties");
        result.facts().forEach((name, value) -> xml.empty("property", "name", name, "value", value));
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
