package io.github.schemacheck.realprojects;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was rehearsed already, a file each in a folder: the rest goes on from there, after whatever stopped it. */
record KeptRehearsals(Path folder) {
    /** @return empty where it was not rehearsed */
    Optional<Rehearsed> get(RealProject project, int applied) throws IOException {
        Path file = file(project, applied);
        return Files.exists(file) ? Optional.of(read(project, applied, Files.readAllLines(file))) : Optional.empty();
    }

    /** Keeps nothing of one that failed: the failure may pass. */
    void put(Rehearsed one) throws IOException {
        if (!one.failure().isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(line("run", one.statements(), one.took().toMillis(), one.failure()));
        one.gaps().forEach(gap -> lines.add(line("gap", gap)));
        one.findings()
                .forEach(each -> lines.add(line(
                        "finding",
                        each.check(),
                        each.severity(),
                        each.object(),
                        each.message(),
                        each.why(),
                        each.remedy())));
        Files.createDirectories(folder);
        Files.write(file(one.project(), one.applied()), lines);
    }

    private static Rehearsed read(RealProject project, int applied, List<String> lines) {
        String[] run = lines.get(0).split("\t", -1);
        return new Rehearsed(
                project,
                applied,
                Integer.parseInt(run[1]),
                lines.stream()
                        .filter(line -> line.startsWith("finding\t"))
                        .map(line -> finding(line.split("\t", -1)))
                        .toList(),
                lines.stream()
                        .filter(line -> line.startsWith("gap\t"))
                        .map(line -> line.substring(4))
                        .toList(),
                Duration.ofMillis(Long.parseLong(run[2])),
                run[3]);
    }

    private static Finding finding(String[] parts) {
        Severity severity = Severity.valueOf(parts[2]);
        // Read from the file, whatever it was before; the page does not tell.
        return new Finding(parts[1], severity, parts[3], parts[4], parts[5], parts[6], Certainty.READ);
    }

    private Path file(RealProject project, int applied) {
        return folder.resolve(project.name() + "-" + applied + ".txt");
    }

    private static String line(Object... parts) {
        List<String> words = new ArrayList<>();
        for (Object part : parts) {
            words.add(String.valueOf(part).replaceAll("\\s+", " "));
        }
        return String.join("\t", words);
    }
}
