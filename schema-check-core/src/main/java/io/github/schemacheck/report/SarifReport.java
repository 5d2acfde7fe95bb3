package io.github.schemacheck.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemacheck.NotChecked;
import io.github.schemacheck.ReviewResult;

/**
 * A result as SARIF 2.1.0, which code scanning services show at the lines of migrations: checks are rules, what was
 * accepted is suppressed, what was not checked is a notification.
 */
public final class SarifReport {
    static final String ROOT = "%SRCROOT%";

    private SarifReport() {}

    /** @param places where the repository's files are; paths in the report begin at its root */
    public static String of(ReviewResult result, FileStyle style, Places places) {
        return of(Reviewed.of(result), Samples.of(result, style.samples()), places);
    }

    /** @param places where the repository's files are; paths in the report begin at its root */
    public static String of(Reviewed result, Places places) {
        return of(result, Samples.NONE, places);
    }

    private static String of(Reviewed result, Samples samples, Places places) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "schema-check").put("informationUri", Pages.SITE);
        SarifRules.of(result).write(driver.putArray("rules"));
        driver.putArray("notifications")
                .addObject()
                .put("id", "not-checked")
                .putObject("shortDescription")
                .put("text", "What this run says nothing about.");
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation
                .put("executionSuccessful", true)
                .put("endTimeUtc", result.at().toString());
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        result.notChecked().forEach(one -> notification(one, notifications.addObject()));
        run.putObject("automationDetails")
                .put("id", "schema-check/" + result.kind().word() + "/");
        run.put("columnKind", "utf16CodeUnits");
        run.putObject("originalUriBaseIds")
                .putObject(ROOT)
                .putObject("description")
                .put("text", "The root of the repository.");
        new SarifResults(result, samples, places).write(run.putArray("results"));
        return JsonText.of(root);
    }

    private static void notification(NotChecked one, ObjectNode node) {
        node.putObject("descriptor").put("id", "not-checked").put("index", 0);
        node.put("level", "warning");
        node.putObject("message").put("text", SarifResults.message(SafeText.line(one.what() + ": " + one.why())));
    }
}
