package io.github.schemacheck.data;

import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import java.util.OptionalLong;

/** Where a sequence stands, and the column that it feeds. */
public sealed interface SequenceFact extends DataFact {
    QualifiedName sequence();

    ObjectId column();

    /**
     * @param next the value that the next insert gets
     * @param end the last value that both the sequence and the type of the column can hold
     * @param start the first value of the sequence's range
     * @param taken the greatest value in the column; empty where it was not asked for, because values may repeat there,
     *     or where the table is empty
     */
    record Read(
            QualifiedName sequence,
            ObjectId column,
            long next,
            long start,
            long end,
            boolean cycles,
            OptionalLong taken)
            implements SequenceFact {
        /** @return whether the next insert meets a value that is there already */
        public boolean behind() {
            return taken.isPresent() && taken.getAsLong() >= next;
        }

        /** @return how much of the range is left, 0 to 1 */
        public double left() {
            double all = (double) end - start + 1;
            return Math.max(0, ((double) end - next + 1) / all);
        }
    }

    /** @param why and what to do about it */
    record NotRead(QualifiedName sequence, ObjectId column, String why) implements SequenceFact {}
}
