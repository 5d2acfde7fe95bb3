package io.github.schemacheck.rehearsal;

import java.util.List;

/**
 * What came of trying a script on a shadow built like live.
 *
 * @param problems why it must not be applied; empty where it is proven
 * @param unlikeLive what of live could not be built on the shadow; may be empty
 * @param pending how many pending migrations ran after it
 */
public record SyncProof(List<String> problems, List<String> unlikeLive, int pending) {
    public SyncProof {
        problems = List.copyOf(problems);
        unlikeLive = List.copyOf(unlikeLive);
    }

    public boolean holds() {
        return problems.isEmpty();
    }
}
