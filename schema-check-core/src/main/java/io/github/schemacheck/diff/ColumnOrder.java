package io.github.schemacheck.diff;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which columns really moved.
 *
 * <p>A column that comes or goes shifts the numbers of all behind it, which is no news. So the columns that both sides
 * have are looked at: as many as possible stay, in one order on both sides; the few others moved.
 */
final class ColumnOrder {
    private ColumnOrder() {}

    /** @return the difference called {@code position} of each column that moved, by id; for few tables usually none */
    static Map<ObjectId, Difference> moves(Schema from, Schema to, Set<QualifiedName> tables) {
        if (tables.isEmpty()) {
            return Map.of();
        }
        Map<QualifiedName, List<Pair>> common = new HashMap<>();
        from.all(Column.class).filter(column -> tables.contains(column.table())).forEach(old -> to.find(old.id())
                .ifPresent(now -> common.computeIfAbsent(old.table(), t -> new ArrayList<>())
                        .add(new Pair(old, (Column) now))));
        Map<ObjectId, Difference> moves = new HashMap<>();
        common.values().forEach(pairs -> addMoves(pairs, moves));
        return moves;
    }

    private static void addMoves(List<Pair> pairs, Map<ObjectId, Difference> moves) {
        pairs.sort(Comparator.comparingInt(pair -> pair.from.position()));
        BitSet staying = longestRising(pairs);
        for (int i = staying.nextClearBit(0); i < pairs.size(); i = staying.nextClearBit(i + 1)) {
            Pair moved = pairs.get(i);
            moves.put(moved.from.id(), moved.difference());
        }
    }

    /** The heaviest chain in which both positions rise; quadratic, for the few tables that need it. */
    private static BitSet longestRising(List<Pair> pairs) {
        long[] best = new long[pairs.size()];
        int[] previous = new int[pairs.size()];
        int last = 0;
        for (int i = 0; i < pairs.size(); i++) {
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (pairs.get(j).to.position() < pairs.get(i).to.position() && best[j] > best[i]) {
                    best[i] = best[j];
                    previous[i] = j;
                }
            }
            best[i] += pairs.get(i).weight();
            last = best[i] > best[last] ? i : last;
        }
        BitSet chain = new BitSet();
        for (int i = last; i >= 0; i = previous[i]) {
            chain.set(i);
        }
        return chain;
    }

    private record Pair(Column from, Column to) {
        /**
         * Length counts first, then columns whose number did not change, then the name, so that of several longest
         * chains the same one is chosen in both directions. 1,600 columns at most keep the sum in range.
         */
        long weight() {
            long unchanged = from.position() == to.position() ? 1L << 33 : 0;
            return (1L << 46) + unchanged + Integer.toUnsignedLong(from.name().hashCode() * 0x9E3779B9);
        }

        Difference difference() {
            return new Difference("position", Integer.toString(from.position()), Integer.toString(to.position()));
        }
    }
}
