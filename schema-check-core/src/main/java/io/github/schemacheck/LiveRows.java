package io.github.schemacheck;

import io.github.schemacheck.data.Assertion;
import io.github.schemacheck.data.AssertionFact;
import io.github.schemacheck.data.DataFact;
import io.github.schemacheck.data.ImpliedKeyFact;
import io.github.schemacheck.data.KeyToScan;
import io.github.schemacheck.data.KeysToScan;
import io.github.schemacheck.data.OrphanFact;
import io.github.schemacheck.data.OrphanSettings.Which;
import io.github.schemacheck.data.PendingKeys;
import io.github.schemacheck.data.PromiseToTry;
import io.github.schemacheck.data.PromisesToTry;
import io.github.schemacheck.data.SequenceFact;
import io.github.schemacheck.data.StateFact;
import io.github.schemacheck.data.ViolationFact;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was looked up in the rows of live, and what was not. */
record LiveRows(List<OrphanFact> orphans, List<DataFact> other, List<NotChecked> notChecked) {
    private static final Set<String> ABOUT_ORPHANS = Set.of("orphaned-rows", "foreign-key-would-fail");
    private static final Set<String> ABOUT_SEQUENCES = Set.of("sequence-behind", "sequence-near-end");
    private static final Set<String> ABOUT_PROMISES = Set.of("pending-violation");
    private static final Set<String> ABOUT_IMPLIED = Set.of("implied-foreign-key");
    private static final Set<String> ABOUT_ASSERTIONS = Set.of("assertion-failed");
    private static final Set<String> ABOUT_TRANSACTIONS = Set.of("long-transaction");

    /** Ids of all checks that may have to leave something out. */
    static final Set<String> INCOMPLETE = Stream.of(
                    ABOUT_ORPHANS, ABOUT_SEQUENCES, ABOUT_PROMISES, ABOUT_IMPLIED, ABOUT_ASSERTIONS, ABOUT_TRANSACTIONS)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());

    /** @param read what was read with the catalogue, in its snapshot */
    static LiveRows of(Compared compared, List<DataFact> read, ReviewSettings settings, RowScans scans) {
        List<KeyToScan> keys = KeysToScan.of(
                compared.live(), compared.expected(), settings.rows().orphans());
        List<PromiseToTry> promises = new ArrayList<>(
                PromisesToTry.missing(compared.live(), SchemaDiff.between(compared.live(), compared.expected())));
        promises.addAll(PromisesToTry.pending(compared.live(), compared.pending()));
        PendingKeys pendingKeys = new PendingKeys(promises, settings.rows().orphans());
        OrphanSource source = OrphanSource.of(settings);
        List<OrphanFact> scanned = scans.orphans(concat(keys, pendingKeys.toScan()), source);
        List<OrphanFact> facts = scanned.subList(0, keys.size());
        List<DataFact> other = new ArrayList<>(
                read.stream().filter(fact -> counts(fact, compared.live())).toList());
        other.addAll(pendingKeys.facts(scanned.subList(keys.size(), scanned.size())));
        other.addAll(scans.violations().run(compared.live(), promises));
        other.addAll(settings.rows().impliedKeys() ? scans.impliedKeys().run(compared.live()) : List.of());
        other.addAll(scans.assertions().run(assertions(settings)));
        List<NotChecked> notChecked = notChecked(facts, keys, compared.live(), settings);
        notChecked.addAll(notRead(other));
        if (source.behind() > 0) {
            notChecked.add(new NotChecked(
                    "orphans of the rows written last",
                    "the replica was " + source.behind() + " bytes of log behind live",
                    ABOUT_ORPHANS));
        }
        return new LiveRows(facts, other, notChecked);
    }

    List<DataFact> facts() {
        return Stream.concat(orphans.stream(), other.stream()).toList();
    }

    private static List<KeyToScan> concat(List<KeyToScan> some, List<KeyToScan> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The others hold at the other stage only. */
    private static List<Assertion> assertions(ReviewSettings settings) {
        Assertion.When now = Assertion.When.valueOf(settings.stage().name());
        return settings.rows().assertions().stream()
                .filter(each -> each.when() == Assertion.When.ALWAYS || each.when() == now)
                .toList();
    }

    private static boolean counts(DataFact fact, Schema live) {
        return !(fact instanceof SequenceFact sequence) || live.has(sequence.column());
    }

    private static List<NotChecked> notRead(List<DataFact> facts) {
        List<NotChecked> all = new ArrayList<>();
        only(facts, SequenceFact.NotRead.class)
                .forEach(fact -> all.add(new NotChecked("sequence " + fact.sequence(), fact.why(), ABOUT_SEQUENCES)));
        only(facts, ViolationFact.NotTried.class)
                .forEach(fact -> all.add(new NotChecked(fact.tried().what(), fact.why(), ABOUT_PROMISES)));
        only(facts, ImpliedKeyFact.NotCounted.class)
                .forEach(fact ->
                        all.add(new NotChecked("rows of implied " + fact.key().id(), fact.why(), ABOUT_IMPLIED)));
        only(facts, AssertionFact.NotRun.class)
                .forEach(fact ->
                        all.add(new NotChecked("assertion " + fact.assertion().name(), fact.why(), ABOUT_ASSERTIONS)));
        only(facts, StateFact.class)
                .filter(fact -> fact.kind() == StateFact.Kind.TRANSACTIONS_HIDDEN)
                .forEach(fact -> all.add(new NotChecked(
                        "how long " + fact.subject() + " sessions of other roles have been in a transaction",
                        "the role may not see it; GRANT pg_read_all_stats lets it",
                        ABOUT_TRANSACTIONS)));
        return all;
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
                    "rows of " + left + " foreign keys",
                    why(settings.rows().orphans().which()),
                    ABOUT_ORPHANS));
        }
        only(facts, OrphanFact.NotScanned.class)
                .forEach(fact -> all.add(new NotChecked(fact.what(), fact.why(), ABOUT_ORPHANS)));
        return all;
    }

    private static String why(Which which) {
        return switch (which) {
            case NONE -> "deploy.orphans is none; orphaned rows would go unseen";
            case CHANGED -> "deploy.orphans is changed, and these are as the code expects";
            case ALL -> "left out by deploy.orphanInclude or deploy.orphanExclude";
        };
    }

    private static <T> Stream<T> only(List<? extends DataFact> facts, Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
