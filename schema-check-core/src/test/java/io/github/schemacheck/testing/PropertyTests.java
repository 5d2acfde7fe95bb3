package io.github.schemacheck.testing;

/** How much of a property test is run, and from which seed; the build prints the seed that it gives. */
public final class PropertyTests {
    public static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int TIMES = Integer.getInteger("samples", 1);

    private PropertyTests() {}

    /** @return many more with -Pfull; only the first with -Dsamples=0 */
    public static int count(int usual) {
        return Math.max(1, usual * TIMES);
    }
}
