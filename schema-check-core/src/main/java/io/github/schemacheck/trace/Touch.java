package io.github.schemacheck.trace;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one statement did to one relation.
 *
 * @param taken modes in which it locked the relation and the transaction had not before; empty where there is none
 * @param scans how often all of it was read; index scans where it is an index; 0 where the statement ran outside a
 *     transaction
 * @param rowsRead by those scans
 */
public record Touch(Relation relation, Set<LockMode> taken, Fate fate, long scans, long rowsRead)
        implements Comparable<Touch> {
    /** What became of it; a file is compared by its number, as an object that is made anew may keep its file. */
    public enum Fate {
        KEPT,
        /** All its rows or entries are in another file now. */
        REWRITTEN,
        /** Another object of the same name has its file: an index after a harmless change of a column's type. */
        REPLACED,
        DROPPED
    }

    public Touch {
        taken = taken.isEmpty() ? Set.of() : Set.copyOf(taken);
    }

    /** @return the mode for which others wait longest */
    public Optional<LockMode> strongest() {
        return taken.stream().max(Comparator.naturalOrder());
    }

    public boolean rewritten() {
        return fate == Fate.REWRITTEN;
    }

    public boolean scanned() {
        return scans > 0;
    }

    @Override
    public int compareTo(Touch other) {
        return relation.compareTo(other.relation);
    }

    /** @return {@code public.t AccessExclusive+Share rewritten scans 5}: as in the expected files of cases */
    @Override
    public String toString() {
        String locks = taken.isEmpty()
                ? ""
                : " "
                        + EnumSet.copyOf(taken).stream()
                                .map(LockMode::toString)
                                .sorted()
                                .collect(Collectors.joining("+"));
        return relation.name()
                + locks
                + (fate == Fate.KEPT ? "" : " " + fate.name().toLowerCase(Locale.ROOT))
                + (scanned() ? " scans " + scans : "");
    }
}
