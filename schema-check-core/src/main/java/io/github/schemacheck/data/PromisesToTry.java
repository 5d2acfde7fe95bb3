package io.github.schemacheck.data;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Chooses what is tried on the rows of live: what live does not promise yet, of tables that it has. */
public final class PromisesToTry {
    private final Schema live;
    private final Map<ObjectId, Column> added = new LinkedHashMap<>();
    private final List<PromiseToTry> chosen = new ArrayList<>();

    private PromisesToTry(Schema live) {
        this.live = live;
    }

    /** @return what the expected schema has and live lacks; foreign keys are among {@link KeysToScan} */
    public static List<PromiseToTry> missing(Schema live, SchemaDiff towardsExpected) {
        PromisesToTry promises = new PromisesToTry(live);
        towardsExpected.changes().stream()
                .flatMap(promises::of)
                .filter(promise -> !(promise instanceof Promise.HasParents || promise instanceof Promise.Filled))
                .forEach(promise -> promises.choose(promise, "", false));
        return promises.chosen;
    }

    /** @param steps in the order in which they will run: what an earlier one mends counts for later ones */
    public static List<PromiseToTry> pending(Schema live, List<PendingStep> steps) {
        PromisesToTry promises = new PromisesToTry(live);
        Predicate<QualifiedName> mended = table -> false;
        for (PendingStep step : steps) {
            mended = mended.or(step.mends());
            promises.remember(step.changes());
            for (Change change : step.changes()) {
                if (!(change instanceof Change.Added && live.has(change.id()))) {
                    promises.choose(step, change, mended);
                }
            }
        }
        return promises.chosen;
    }

    private Stream<Promise> of(Change change) {
        return Stream.of(
                        Promises.of(change),
                        new PartitionPromises(live).of(change),
                        new DomainPromises(live).of(change))
                .flatMap(promises -> promises);
    }

    private void remember(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.Added one && one.subject() instanceof Column column) {
                added.put(column.id(), column);
            }
        }
    }

    private void choose(PendingStep step, Change change, Predicate<QualifiedName> mended) {
        of(change).forEach(promise -> {
            boolean converted = promise instanceof Promise.Fits && step.converts();
            choose(promise, step.by(), converted || mended.test(promise.table()));
        });
    }

    private void choose(Promise promise, String by, boolean mendable) {
        if (isAsked(promise)) {
            PromiseToTry wanted = new PromiseToTry(promise, by, mendable, newColumns(promise.table()));
            wanted(wanted).ifPresent(chosen::add);
        }
    }

    private List<Column> newColumns(QualifiedName table) {
        return added.values().stream()
                .filter(column -> column.table().equals(table) && !live.has(column.id()))
                .toList();
    }

    private boolean isAsked(Promise promise) {
        if (promise instanceof Promise.NoNulls required) {
            return column(required.column()).filter(Column::nullable).isPresent();
        }
        if (promise instanceof Promise.Fits fits) {
            return column(fits.from())
                    .filter(own -> own.type().equals(fits.from().type()))
                    .isPresent();
        }
        return live.hasTable(promise.table());
    }

    private Optional<Column> column(Column wanted) {
        return live.column(wanted.table(), wanted.name());
    }

    /** A new column that stays NULL keeps the promise of a key; any other cannot be joined yet. */
    private Optional<PromiseToTry> wanted(PromiseToTry wanted) {
        if (!(wanted.promise() instanceof Promise.HasParents parents)) {
            return Optional.of(wanted);
        }
        ForeignKey key = parents.key();
        boolean staysNull = wanted.columns().stream()
                .anyMatch(column -> key.columns().contains(column.name()) && column.nullable() && !column.hasValue());
        boolean kept = live.all(ForeignKey.class).anyMatch(own -> KeysToScan.samePromise(own, key));
        if (staysNull || kept) {
            return Optional.empty();
        }
        boolean complete = KeysToScan.couldBeAdded(key, live);
        return Optional.of(complete ? wanted : wanted.untried("one of its columns, or its parent, is not in live yet"));
    }
}
