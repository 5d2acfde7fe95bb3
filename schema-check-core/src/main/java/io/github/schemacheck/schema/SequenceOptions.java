package io.github.schemacheck.schema;

/**
 * The parameters of a sequence, as pg_sequence holds them; the position is data and not among them.
 *
 * @param type smallint, integer or bigint
 * @param cache values handed out to a session at once, 1 or more
 */
public record SequenceOptions(
        String type, long start, long increment, long minimum, long maximum, long cache, boolean cycle) {
    @Override
    public String toString() {
        return "AS " + type + " START " + start + " INCREMENT " + increment + " MINVALUE " + minimum + " MAXVALUE "
                + maximum + " CACHE " + cache + (cycle ? " CYCLE" : " NO CYCLE");
    }
}
