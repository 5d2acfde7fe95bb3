package io.github.schemacheck;

import io.github.schemacheck.connection.Session;
import io.github.schemacheck.data.KeyToScan;
import io.github.schemacheck.data.KeysToScan;
import io.github.schemacheck.data.OrphanFact;
import io.github.schemacheck.data.OrphanScan;
import io.github.schemacheck.data.OrphanSettings.Which;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Schema;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was looked up in the rows of live, and what was not. */
record LiveRows(List<OrphanFact> facts, List<NotChecked> notChecked) {
    /** Opens its own connections: a scan has many short snapshots, so that it holds back no vacuum. */
    static LiveRows of(Compared compared, ReviewSettings settings, Clock clock, Consumer<String> progress) {
        List<KeyToScan> keys = KeysToScan.of(compared.live(), compared.expected(), settings.orphans());
        OrphanScan scan = new OrphanScan(
                () -> Session.connectReadOnly(settings.live(), settings.session()),
                settings.orphans(),
                clock,
                progress);
        List<OrphanFact> facts = scan.run(keys);
        return new LiveRows(facts, notChecked(facts, keys, compared.live(), settings));
    }

    List<OrphanFact.Scanned> scanned() {
        return only(facts, OrphanFact.Scanned.class).toList();
    }

    private static List<NotChecked> notChecked(
            List<OrphanFact> facts, List<KeyToScan> keys, Schema live, ReviewSettings settings) {
        List<NotChecked> all = new ArrayList<>();
        Set<ForeignKey> looked = keys.stream().map(KeyToScan::key).collect(Collectors.toCollection(HashSet::new));
        long left = live.all(ForeignKey.class)
                .filter(key -> key.inheritedFrom().isEmpty() && !looked.contains(key))
                .count();
        if (left > 0) {
            all.add(new NotChecked(
                    "rows of " + left + " foreign keys", why(settings.orphans().which())));
        }
        only(facts, OrphanFact.NotScanned.class).forEach(fact -> all.add(new NotChecked(fact.what(), fact.why())));
        return all;
    }

    private static String why(Which which) {
        return switch (which) {
            case NONE -> "deploy.orphans is none; orphaned rows would go unseen";
            case CHANGED -> "deploy.orphans is changed, and these are as the code expects";
            case ALL -> "left out by deploy.orphanInclude or deploy.orphanExclude";
        };
    }

    private static <T> Stream<T> only(List<OrphanFact> facts, Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
