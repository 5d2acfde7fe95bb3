package io.github.schemacheck.report;

/** Numbers with their nouns. */
final class Counted {
    private Counted() {}

    static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
