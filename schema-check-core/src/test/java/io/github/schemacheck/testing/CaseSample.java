package io.github.schemacheck.testing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Which costly cases a run tries, and on which servers. A quick build tries one in {@code cases.oneIn}, other ones with
 * every seed; a run with {@code cases.dealt} tries each on the newest server and on one of the older ones.
 */
public final class CaseSample {
    private static final int ONE_IN = Integer.getInteger("cases.oneIn", 1);
    private static final boolean DEALT = Boolean.getBoolean("cases.dealt");

    private CaseSample() {}

    /** @return the cases of an area that this run tries, in order; all that cases.only names */
    public static List<CaseFolder> below(String area) {
        return CaseFolder.below(area).stream()
                .filter(each -> holds(each.folder().toString()))
                .toList();
    }

    /** @param name of something costly; the same answer for the same seed */
    public static boolean holds(String name) {
        boolean asked = !System.getProperty("cases.only", "").isEmpty();
        return asked || whole() || random(name).nextInt(ONE_IN) == 0;
    }

    /** @return whether this run leaves nothing out */
    public static boolean whole() {
        return ONE_IN == 1;
    }

    /** @return servers on which this run tries the case, oldest first; empty where none at hand can */
    public static Stream<TestServer> servers(CaseFolder each) {
        return TestServers.all().stream().filter(server -> runs(each, server));
    }

    /** @return whether this run tries the case on that server */
    public static boolean runs(CaseFolder each, TestServer server) {
        List<Integer> majors =
                TestServers.majors().stream().filter(each::runsOn).toList();
        int older = majors.size() - 1;
        if (!DEALT || older < 2 || server.major() == majors.get(older)) {
            return each.runsOn(server.major());
        }
        return server.major() == majors.get(random(each.folder().toString()).nextInt(older));
    }

    private static SplittableRandom random(String name) {
        return new SplittableRandom(PropertyTests.SEED ^ name.hashCode());
    }
}
