package io.github.schemacheck;

import io.github.schemacheck.sql.LeftOut;
import io.github.schemacheck.sql.SyncText;
import java.util.List;
import java.util.Optional;

/**
 * What {@link SchemaSync} found.
 *
 * @param script proven; empty where nothing can be done
 * @param leftOut what differs and is left to people; may be empty
 * @param unlikeLive in what the shadow of the proof was unlike live; may be empty
 * @param pending how many pending migrations ran after the script on the shadow
 */
public record SyncResult(Optional<SyncText> script, List<LeftOut> leftOut, List<String> unlikeLive, int pending) {
    public SyncResult {
        leftOut = List.copyOf(leftOut);
        unlikeLive = List.copyOf(unlikeLive);
    }
}
