package io.github.schemacheck;

import io.github.schemacheck.connection.Session;
import io.github.schemacheck.data.AssertionScan;
import io.github.schemacheck.data.ImpliedKeyScan;
import io.github.schemacheck.data.OrphanScan;
import io.github.schemacheck.data.ViolationScan;
import java.time.Clock;
import java.util.function.Consumer;

/** The scans of live's rows, with connections of their own: many short snapshots hold back no vacuum. */
record RowScans(ReviewSettings settings, Clock clock, Consumer<String> progress) {
    OrphanScan orphans() {
        return new OrphanScan(
                () -> Session.connectReadOnly(settings.live(), settings.session()),
                settings.rows().orphans(),
                clock,
                progress);
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
