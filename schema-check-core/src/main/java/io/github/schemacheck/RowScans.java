package io.github.schemacheck;

import io.github.schemacheck.connection.Session;
import io.github.schemacheck.data.AssertionScan;
import io.github.schemacheck.data.ImpliedKeyScan;
import io.github.schemacheck.data.KeyToScan;
import io.github.schemacheck.data.OrphanFact;
import io.github.schemacheck.data.OrphanScan;
import io.github.schemacheck.data.ViolationScan;
import io.github.schemacheck.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The scans of live's rows, with connections of their own: many short snapshots hold back no vacuum. */
record RowScans(ReviewSettings settings, Clock clock, Consumer<String> progress) {
    /** @return a fact for each key, in the same order */
    List<OrphanFact> orphans(List<KeyToScan> keys, OrphanSource source) {
        if (source.refused().isPresent()) {
            return none(keys, source.refused().get());
        }
        OrphanScan scan = new OrphanScan(
                () -> Session.connectReadOnly(source.url(), settings.session()),
                settings.rows().orphans(),
                clock,
                progress);
        try {
            return scan.run(keys);
        } catch (ProblemException e) {
            if (settings.rows().replica().isEmpty()) {
                throw e;
            }
            return none(keys, "the replica: " + e.problem());
        }
    }

    private static List<OrphanFact> none(List<KeyToScan> keys, String why) {
        return keys.stream()
                .<OrphanFact>map(key -> new OrphanFact.NotScanned(key, why))
                .toList();
    }

    ViolationScan violations() {
        return new ViolationScan(
                () -> Session.connectReadOnly(settings.live(), settings.session()),
                settings.session().statementTimeout());
    }

    ImpliedKeyScan impliedKeys() {
        return new ImpliedKeyScan(
                () -> Session.connectReadOnly(settings.live(), settings.session()),
                settings.rows().orphans(),
                clock);
    }

    AssertionScan assertions() {
        return new AssertionScan(
                () -> Session.connectReadOnly(settings.live(), settings.session()),
                settings.session().statementTimeout());
    }
}
