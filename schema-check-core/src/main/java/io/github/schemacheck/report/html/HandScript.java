package io.github.schemacheck.report.html;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.report.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Remedies one after the other, to be read and run by hand.
 *
 * @param id of its element
 * @param text SQL with a comment of what it is for, or commands
 */
record HandScript(String id, String title, int count, String text) {
    private static final int MOST = 500;

    static List<HandScript> of(List<Finding> findings) {
        List<HandScript> scripts = new ArrayList<>();
        add(scripts, "SQL for errors", findings, Severity.ERROR);
        add(scripts, "SQL for warnings", findings, Severity.WARNING);
        List<String> commands = findings.stream()
                .map(Finding::remedy)
                .filter(remedy -> !isSql(remedy) && !words(remedy).isBlank())
                .map(String::strip)
                .distinct()
                .toList();
        if (!commands.isEmpty()) {
            scripts.add(new HandScript("script-command", "Commands", commands.size(), String.join("\n\n", commands)));
        }
        return scripts;
    }

    private static void add(List<HandScript> scripts, String title, List<Finding> findings, Severity severity) {
        Map<String, List<Finding>> byRemedy = findings.stream()
                .filter(finding -> finding.severity() == severity && isSql(finding.remedy()))
                .collect(Collectors.groupingBy(
                        finding -> finding.remedy().strip(), LinkedHashMap::new, Collectors.toList()));
        if (!byRemedy.isEmpty()) {
            String text = byRemedy.entrySet().stream()
                    .limit(MOST)
                    .map(each -> about(each.getValue()) + each.getKey())
                    .collect(Collectors.joining("\n\n"));
            int more = byRemedy.size() - MOST;
            scripts.add(new HandScript(
                    "script-" + severity.word(),
                    title,
                    byRemedy.size(),
                    more > 0 ? text + "\n\n-- … and " + more + " more in the JSON report" : text));
        }
    }

    private static String about(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "-- " + SafeText.line(finding.check() + ": " + finding.object()) + "\n")
                .collect(Collectors.joining());
    }

    private static boolean isSql(String remedy) {
        return words(remedy).endsWith(";");
    }

    /** @return without lines that are comments */
    private static String words(String remedy) {
        return remedy.lines()
                .filter(line -> !line.strip().startsWith("--"))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
