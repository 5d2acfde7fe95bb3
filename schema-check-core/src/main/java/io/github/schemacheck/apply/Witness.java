package io.github.schemacheck.apply;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.history.Position;
import io.github.schemacheck.history.Stations;
import io.github.schemacheck.history.Stations.Station;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the schema of live proves of its history.
 *
 * @param position of live among the stations
 */
record Witness(Stations stations, Position position) {
    private static final int SHOWN = 5;

    /**
     * The number of migrations that live has, by its schema; where several fit, the one next to what is recorded, so
     * that no row changes without need.
     */
    int migrationsThere() {
        List<Integer> fitting = fitting();
        int recorded = stations.recorded().size() - 1;
        int first = fitting.get(0);
        int last = fitting.get(fitting.size() - 1);
        return Math.max(first, Math.min(last, recorded));
    }

    /** @return numbers of migrations after which the schema is live's, in order */
    List<Integer> fitting() {
        List<String> names =
                position.stations().stream().map(Station::migration).toList();
        return IntStream.range(0, stations.all().size())
                .filter(i -> names.contains(stations.all().get(i).migration()))
                .boxed()
                .toList();
    }

    /** @return whether the migration of that number changes rows only */
    boolean changesNoSchema(int migration) {
        return stations.all()
                .get(migration - 1)
                .schema()
                .equals(stations.all().get(migration).schema());
    }

    /** @return differences that a row of a version table could hide; what no migration ever makes is none */
    List<Change> doubts() {
        return position.differences().stream()
                .filter(change -> !isForeign(change))
                .toList();
    }

    private boolean isForeign(Change change) {
        return change instanceof Change.Added
                && stations.all().stream().noneMatch(station -> station.schema().has(change.id()));
    }

    /** @return in words, where there are no doubts */
    String proof() {
        int extra = position.differences().size();
        return "live's schema is exactly the one " + position.words()
                + (extra == 0 ? "" : ", beside what no migration makes: " + told(position.differences()));
    }

    /** @return in words, where live is not exactly what migrations make */
    String doubt() {
        return "live's schema is nearest to the one " + position.words() + " and differs from it: "
                + told(position.differences())
                + "; a repaired row would hide that. Mend the schema first, deploy:validate-schema says how";
    }

    private static String told(List<Change> changes) {
        int more = changes.size() - SHOWN;
        return changes.stream()
                        .limit(SHOWN)
                        .map(change -> change.toString().replaceAll("\\s+", " "))
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
