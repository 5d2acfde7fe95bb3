package io.github.schemacheck.data;

import io.github.schemacheck.data.AssertionFact.RowSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Foreign keys that migrations are about to add: their rows are looked at by the scan for orphans. */
public final class PendingKeys {
    private final List<PromiseToTry> promises;
    private final OrphanSettings settings;

    /** @param promises other ones are left alone */
    public PendingKeys(List<PromiseToTry> promises, OrphanSettings settings) {
        this.promises = promises.stream()
                .filter(each -> each.promise() instanceof Promise.HasParents)
                .toList();
        this.settings = settings;
    }

    /** @return in the order in which {@link #facts} expects what is known of them */
    public List<KeyToScan> toScan() {
        return promises.stream().filter(this::isScanned).map(PendingKeys::key).toList();
    }

    /** @param scanned of {@link #toScan} */
    public List<ViolationFact> facts(List<OrphanFact> scanned) {
        List<ViolationFact> facts = new ArrayList<>();
        int next = 0;
        for (PromiseToTry promise : promises) {
            if (isScanned(promise)) {
                fact(promise, scanned.get(next++)).ifPresent(facts::add);
            } else {
                facts.add(new ViolationFact.NotTried(
                        promise, "left out by deploy.orphans, deploy.orphanInclude or deploy.orphanExclude"));
            }
        }
        return facts;
    }

    private boolean isScanned(PromiseToTry promise) {
        return KeysToScan.wanted(key(promise).key(), settings);
    }

    private static KeyToScan key(PromiseToTry promise) {
        return new KeyToScan(((Promise.HasParents) promise.promise()).key(), false);
    }

    private static Optional<ViolationFact> fact(PromiseToTry promise, OrphanFact known) {
        if (known instanceof OrphanFact.NotScanned not) {
            return Optional.of(new ViolationFact.NotTried(promise, not.why()));
        }
        OrphanFact.Scanned scanned = (OrphanFact.Scanned) known;
        RowSamples samples = new RowSamples(
                scanned.key().key().columns(),
                scanned.samples().stream().map(OrphanFact.KeySample::values).toList());
        return scanned.orphans() == 0
                ? Optional.empty()
                : Optional.of(new ViolationFact.Broken(
                        promise,
                        scanned.orphans(),
                        false,
                        samples,
                        scanned.repair().see()));
    }
}
