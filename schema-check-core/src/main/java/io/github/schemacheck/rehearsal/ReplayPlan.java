package io.github.schemacheck.rehearsal;

import io.github.schemacheck.history.Reconciliation;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.Migration.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which portions Flyway gets to see the files.
 *
 * @param applied portions that bring the shadow to where live is, in the order in which live got there; may be empty
 * @param pending one portion for each step of which the changes are wanted
 */
record ReplayPlan(List<List<Migration>> applied, List<List<Migration>> pending) {
    /** More steps than this are read together: each costs a reading of the catalogue. */
    static final int SINGLE_STEPS = 25;

    private static final Comparator<Migration> RUN_ORDER = Comparator.<Migration, Boolean>comparing(
                    m -> m.is(Kind.REPEATABLE))
            .thenComparing(m -> m.version().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Migration::description);

    static ReplayPlan of(Reconciliation state) {
        List<Migration> pending = state.pending().stream().sorted(RUN_ORDER).toList();
        return new ReplayPlan(runs(state.applied()), steps(pending));
    }

    /**
     * Nothing ran yet, and each migration is a step, however many there are: first what live has, in the order in which
     * live got it; all repeatable ones are the last.
     */
    static ReplayPlan oneByOne(Reconciliation state) {
        List<Migration> all = Stream.concat(
                        state.applied().stream(), state.pending().stream().sorted(RUN_ORDER))
                .toList();
        List<List<Migration>> steps = new ArrayList<>();
        all.stream().filter(m -> !m.is(Kind.REPEATABLE)).map(List::of).forEach(steps::add);
        List<Migration> repeatable = all.stream()
                .filter(m -> m.is(Kind.REPEATABLE))
                .sorted(RUN_ORDER)
                .toList();
        if (!repeatable.isEmpty()) {
            steps.add(repeatable);
        }
        return new ReplayPlan(List.of(), steps);
    }

    /** Flyway runs what it sees in its own order, so a file that ran after a newer one goes into a later portion. */
    private static List<List<Migration>> runs(List<Migration> applied) {
        List<List<Migration>> runs = new ArrayList<>();
        @Nullable Migration last = null;
        for (Migration next : applied) {
            if (last == null || RUN_ORDER.compare(last, next) > 0) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(next);
            last = next;
        }
        return runs;
    }

    private static List<List<Migration>> steps(List<Migration> pending) {
        if (pending.size() <= SINGLE_STEPS) {
            return pending.stream().map(List::of).toList();
        }
        List<List<Migration>> steps = new ArrayList<>();
        steps.add(pending.stream().filter(m -> !m.is(Kind.REPEATABLE)).toList());
        steps.add(pending.stream().filter(m -> m.is(Kind.REPEATABLE)).toList());
        return steps.stream().filter(step -> !step.isEmpty()).toList();
    }
}
