package io.github.schemacheck.data;

import io.github.schemacheck.schema.ForeignKey;
import java.time.Duration;
import java.util.List;

/** What was found out about the rows of one foreign key. */
public sealed interface OrphanFact extends DataFact {
    KeyToScan key();

    /**
     * The rows were counted.
     *
     * @param orphans rows whose key has no parent, 0 or more; exact for the moment of the scan, or at least so many
     *     where {@code strategy} says that it may miss some
     * @param samples some of the keys without a parent, ordered: personal data, for the console only
     * @param strategy how they were counted, in words
     * @param repair what people can do about the orphans
     */
    record Scanned(
            KeyToScan key, long orphans, List<KeySample> samples, String strategy, Duration took, OrphanRepair repair)
            implements OrphanFact {
        public Scanned {
            samples = List.copyOf(samples);
        }

        /** @return one line without row values */
        @Override
        public String toString() {
            return key.key().id() + ": " + orphans + " orphans, by " + strategy + " in " + took.toMillis() + " ms";
        }
    }

    /**
     * Nothing is known about the rows.
     *
     * @param why and what to do about it; holds no row values
     */
    record NotScanned(KeyToScan key, String why) implements OrphanFact {
        public String what() {
            ForeignKey wanted = key.key();
            return "rows of foreign key " + wanted.table() + "." + wanted.name();
        }
    }

    /**
     * A key without a parent.
     *
     * @param values in the order of the columns as the server renders them, {@code null} for NULL; personal data
     * @param rows with this key, 1 or more
     */
    record KeySample(List<String> values, long rows) {
        public KeySample {
            values = List.copyOf(values);
        }
    }
}
