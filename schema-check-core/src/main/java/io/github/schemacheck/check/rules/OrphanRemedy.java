package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.data.OrphanFact;
import io.github.schemacheck.data.OrphanRepair;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The finding about rows without a parent, with counts only: the keys themselves are personal data. */
final class OrphanRemedy {
    private static final Set<ForeignKey.Action> ACTS =
            Set.of(ForeignKey.Action.CASCADE, ForeignKey.Action.SET_NULL, ForeignKey.Action.SET_DEFAULT);

    private OrphanRemedy() {}

    /** @param declared whether live has the keys that are asked for */
    static Stream<OrphanFact.Scanned> orphans(Evidence evidence, boolean declared) {
        return evidence.data().stream()
                .filter(OrphanFact.Scanned.class::isInstance)
                .map(OrphanFact.Scanned.class::cast)
                .filter(fact -> fact.orphans() > 0 && fact.key().declared() == declared);
    }

    static Finding finding(Description description, OrphanFact.Scanned fact, String message, Schema live) {
        return new Finding(
                description.id(),
                description.severity(),
                fact.key().key().id().toString(),
                message,
                description.why(),
                remedy(fact, live),
                Certainty.proven(fact));
    }

    static String rows(long count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    private static String remedy(OrphanFact.Scanned fact, Schema live) {
        ForeignKey key = fact.key().key();
        OrphanRepair repair = fact.repair();
        List<String> nullable = key.columns().stream()
                .filter(name ->
                        live.column(key.table(), name).filter(Column::nullable).isPresent())
                .toList();
        boolean canBeNull = key.references().match() == ForeignKey.Match.FULL
                ? nullable.size() == key.columns().size()
                : !nullable.isEmpty();
        return "-- See them all:\n" + repair.see() + followers(key, live)
                + "\n-- Then one of these. Put them aside:\n" + repair.quarantine()
                + (canBeNull ? "\n-- Or let them go without:\n" + repair.setNull(nullable) : "")
                + "\n-- Or delete them:\n" + repair.delete();
    }

    /** Who deletes rows has to know whose rows go with them. */
    private static String followers(ForeignKey key, Schema live) {
        return live.all(ForeignKey.class)
                .filter(other -> other.references().table().equals(key.table())
                        && other.inheritedFrom().isEmpty()
                        && ACTS.contains(other.references().onDelete()))
                .map(other -> "\n-- What deletes them reaches " + other.table() + " too, by " + other.name()
                        + ": ON DELETE " + other.references().onDelete() + ".")
                .collect(Collectors.joining());
    }
}
