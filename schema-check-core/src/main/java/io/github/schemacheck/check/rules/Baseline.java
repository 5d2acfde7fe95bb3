package io.github.schemacheck.check.rules;

import io.github.schemacheck.history.Position;
import io.github.schemacheck.history.Stations.Station;
import java.util.List;
import java.util.stream.Collectors;

/** How to tell Flyway where a database stands that it did not make. */
final class Baseline {
    private static final String COMMAND = "mvn flyway:baseline -Dflyway.baselineVersion=";

    private Baseline() {}

    /** @param position one that is exact */
    static String at(Position position) {
        List<Station> stations = position.stations();
        if (stations.get(0).version().isEmpty() && stations.size() == 1) {
            return "-- No migration ran there: mvn flyway:migrate -Dflyway.baselineOnMigrate=true"
                    + " -Dflyway.baselineVersion=0";
        }
        if (stations.size() == 1) {
            return COMMAND + stations.get(0).version();
        }
        String versions = stations.stream()
                .map(station -> station.version().isEmpty() ? "0" : station.version())
                .collect(Collectors.joining(", "));
        return "-- Look which of their rows are there, then take one of " + versions + ":\n" + COMMAND
                + "<that version>";
    }
}
