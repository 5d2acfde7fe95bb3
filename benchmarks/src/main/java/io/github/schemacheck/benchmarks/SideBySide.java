package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs contenders in turns, so that what else the machine does meets all of them. */
final class SideBySide {
    private SideBySide() {}

    /**
     * @param contenders the first is what the others are compared with
     * @param rounds 1 or more, after one that does not count
     */
    static List<Row> run(String group, List<Contender> contenders, int rounds, Path log)
            throws IOException, InterruptedException {
        Map<Contender, List<Measured>> taken = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Contender contender : contenders) {
                Measured measured = Measured.of(contender, log);
                System.out.printf(
                        "%s, %s, round %d: %.2f s, %.0f MiB%n",
                        group, contender.name(), round, measured.seconds(), measured.mebibytes());
                if (round > 0) {
                    taken.computeIfAbsent(contender, c -> new ArrayList<>()).add(measured);
                }
            }
        }
        List<Measured> first = taken.getOrDefault(contenders.get(0), List.of());
        return taken.entrySet().stream()
                .map(each -> Row.of(group, each.getKey().name(), each.getValue(), first))
                .toList();
    }
}
