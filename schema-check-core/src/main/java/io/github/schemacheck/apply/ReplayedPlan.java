package io.github.schemacheck.apply;

import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Stations.Station;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.history.VersionTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans the repair of a history whose migrations were replayed: the schema of live is the witness. */
final class ReplayedPlan {
    private final ToolHistory history;
    private final Witness witness;
    private final HistoryRows rows;
    private final Map<String, MigrationStatus> statuses = new HashMap<>();
    private final List<Repair> repairs = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    ReplayedPlan(ToolHistory history, Witness witness, HistoryRows rows) {
        this.history = history;
        this.witness = witness;
        this.rows = rows;
        history.migrations().forEach(status -> statuses.put(status.name(), status));
    }

    /** @param baseline which version, where several have the schema of live */
    RepairPlan plan(Optional<String> baseline) {
        boolean blank = history.table().rows().isEmpty();
        int there = witness.migrationsThere();
        if (blank && there > 0 && !rows.baseline("").isEmpty()) {
            firstBaseline(baseline);
        } else {
            moveBaseline(there);
            for (int i = 1; i < witness.stations().all().size(); i++) {
                migration(i, there);
            }
            history.migrations().forEach(this::withoutFile);
        }
        if (!repairs.isEmpty() && history.table() instanceof VersionTable.Absent) {
            repairs.add(0, new Repair("create " + history.table().name(), "it is not there", rows.create()));
        }
        return new RepairPlan(history, repairs, refusals, List.of());
    }

    private void firstBaseline(Optional<String> chosen) {
        List<String> versions = witness.fitting().stream()
                .map(number -> station(number).version())
                .filter(version -> !version.isEmpty())
                .toList();
        Optional<String> version =
                versions.size() == 1 ? Optional.of(versions.get(0)) : chosen.filter(versions::contains);
        if (version.isPresent()) {
            propose("baseline at version " + version.get(), "", rows.baseline(version.get()));
        } else {
            refusals.add(new Refusal(
                    "baseline",
                    "versions " + String.join(", ", versions)
                            + " have the same schema, as migrations between them change"
                            + " rows only. Look which of their rows are there, then give -Ddeploy.baselineVersion"));
        }
    }

    private void moveBaseline(int there) {
        List<String> wrong = new ArrayList<>();
        for (int i = there + 1; i < witness.stations().all().size(); i++) {
            if (statuses.get(station(i).migration()) instanceof MigrationStatus.BelowBaseline
                    && station(i).recorded()) {
                wrong.add(station(i).migration());
            }
        }
        if (!wrong.isEmpty()) {
            String version = there == 0 ? "0" : station(there).version();
            propose(
                    "move the baseline to version " + version,
                    "nothing of " + String.join(", ", wrong) + " is there",
                    rows.baseline(version));
        }
    }

    private void migration(int number, int there) {
        String name = station(number).migration();
        MigrationStatus status = statuses.getOrDefault(name, new MigrationStatus.Pending(name));
        boolean recorded = station(number).recorded();
        String rowsOnly =
                witness.changesNoSchema(number) ? "it changes rows only, and what comes after it is there" : "";
        if (recorded && number > there && !(status instanceof MigrationStatus.BelowBaseline)) {
            propose("mark " + name + " not applied", "nothing of it is there", rows.markNotApplied(name));
        } else if (!recorded && number <= there) {
            propose("mark " + name + " applied", rowsOnly, rows.markApplied(name));
        } else if (status instanceof MigrationStatus.Failed) {
            failed(number, name);
        } else if (status instanceof MigrationStatus.Edited) {
            edited(number, name);
        } else if (status instanceof MigrationStatus.Renamed) {
            repairs.add(new Repair(
                    "correct the description of " + name, "its version and its text are the same", rows.correct(name)));
        } else if (status instanceof MigrationStatus.LineEndsDiffer) {
            repairs.add(new Repair(
                    "correct the checksum of " + name, "its text is the same but for line ends", rows.correct(name)));
        }
    }

    private void failed(int number, String name) {
        String what = "mark " + name + " not applied, so that it runs again";
        if (witness.changesNoSchema(number)) {
            refusals.add(new Refusal(what, "it changes rows only, so the schema cannot tell what is left of it"));
        } else {
            propose(what, "nothing of it is left", rows.markNotApplied(name));
        }
    }

    private void edited(int number, String name) {
        String what = "correct the checksum of " + name;
        if (witness.changesNoSchema(number)) {
            refusals.add(new Refusal(
                    what,
                    "it changes rows only, so the schema cannot tell whether live is what the new text makes."
                            + " Restore its text from version control"));
        } else {
            propose(what, "live is what its new text makes; its rows were not looked at", rows.correct(name));
        }
    }

    private void withoutFile(MigrationStatus status) {
        String what = "cancel the row of " + status.name() + ", which has no file";
        if (status instanceof MigrationStatus.Future) {
            refusals.add(new Refusal(
                    what, "the database is ahead of this code: deploy the newer one, or check out its files"));
        } else if (status instanceof MigrationStatus.Vanished) {
            if (witness.position().isExact()) {
                propose(what, "nothing of it is left, or the files do it", rows.forget(status.name()));
            } else {
                refusals.add(new Refusal(what, witness.doubt()));
            }
        }
    }

    private void propose(String what, String besides, List<String> statements) {
        if (!witness.doubts().isEmpty()) {
            refusals.add(new Refusal(what, witness.doubt()));
            return;
        }
        String proof = besides.isEmpty() ? witness.proof() : besides + ": " + witness.proof();
        repairs.add(new Repair(what, proof, statements));
    }

    private Station station(int number) {
        return witness.stations().all().get(number);
    }
}
