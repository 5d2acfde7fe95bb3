package io.github.schemacheck.report;

/** Numbers with their nouns. */
public final class Counted {
    private Counted() {}

    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
