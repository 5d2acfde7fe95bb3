package io.github.schemacheck.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemacheck.FleetResult;
import io.github.schemacheck.TenantVerdict;

/** What is to be said of a fleet, for machines; each finding has the form that it has in a JsonReport. */
public final class FleetJson {
    private FleetJson() {}

    /** @return the same for the same input, but for the times */
    public static String of(FleetResult result) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("formatVersion", JsonReport.FORMAT_VERSION);
        root.put("address", result.address()).put("expected", result.expected());
        matrix(FleetMatrix.of(result), root.putObject("matrix"));
        ArrayNode tenants = root.putArray("tenants");
        result.tenants().forEach(tenant -> tenant(tenant, tenants.addObject()));
        ArrayNode suppressions = root.putArray("suppressions");
        result.suppressions().forEach(finding -> suppressions.add(JsonText.finding(finding)));
        ArrayNode notChecked = root.putArray("notChecked");
        result.notChecked()
                .forEach(not -> notChecked.addObject().put("what", not.what()).put("why", not.why()));
        ObjectNode times = root.putObject("milliseconds");
        result.times().forEach((step, took) -> times.put(step, took.toMillis()));
        return JsonText.of(root);
    }

    private static void matrix(FleetMatrix matrix, ObjectNode node) {
        ArrayNode checks = node.putArray("checks");
        matrix.checks().forEach(checks::add);
        ObjectNode rows = node.putObject("rows");
        matrix.rows().forEach((tenant, counts) -> {
            ArrayNode row = rows.putArray(tenant);
            counts.forEach(row::add);
        });
    }

    private static void tenant(TenantVerdict tenant, ObjectNode node) {
        node.put("tenant", tenant.tenant());
        node.put(
                "state",
                tenant.isAsExpected() ? "as expected" : tenant.unreadable().isEmpty() ? "differs" : "unknown");
        if (!tenant.unreadable().isEmpty()) {
            node.put("why", tenant.unreadable());
        }
        if (tenant.resumed()) {
            node.put("resumed", true);
        }
        if (!tenant.findings().isEmpty()) {
            ArrayNode findings = node.putArray("findings");
            tenant.findings().forEach(finding -> findings.add(JsonText.finding(finding)));
        }
        if (!tenant.suppressed().isEmpty()) {
            ArrayNode suppressed = node.putArray("suppressed");
            tenant.suppressed()
                    .forEach(one ->
                            suppressed.add(JsonText.finding(one.finding()).put("reason", one.reason())));
        }
    }
}
