package io.github.schemacheck.apply;

import io.github.schemacheck.history.ToolHistory;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done to one version table.
 *
 * @param history as it was read for this plan
 * @param repairs in the order in which they are carried out; empty where there is nothing to repair, or nothing proven
 * @param advice what people have to do, a line each
 */
public record RepairPlan(ToolHistory history, List<Repair> repairs, List<Refusal> refusals, List<String> advice) {
    public RepairPlan {
        repairs = List.copyOf(repairs);
        refusals = List.copyOf(refusals);
        advice = List.copyOf(advice);
    }

    /** @return whether there is nothing to say */
    public boolean isEmpty() {
        return repairs.isEmpty() && refusals.isEmpty() && advice.isEmpty();
    }

    /** @return for people, with the SQL */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(history.tool().label() + ", table " + history.table().name() + ": "
                + (isEmpty() ? "nothing to repair" : repairs.size() + " to repair, " + refusals.size() + " refused"));
        for (Repair repair : repairs) {
            lines.add("  " + repair.what());
            lines.add("    proof: " + repair.proof());
            repair.statements().stream()
                    .flatMap(sql -> (sql + ";").lines())
                    .forEach(line -> lines.add("      " + line));
        }
        for (Refusal refusal : refusals) {
            lines.add("  refused: " + refusal.what());
            lines.add("    because " + refusal.reason());
        }
        advice.forEach(line -> lines.add(line.isEmpty() ? line : "  " + line));
        return lines;
    }

    /** @return all that is sent to the server, in order */
    public List<String> statements() {
        return repairs.stream().flatMap(repair -> repair.statements().stream()).toList();
    }
}
