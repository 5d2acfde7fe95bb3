package io.github.schemacheck.rehearsal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the shadow database is made.
 *
 * @param url of a server where a scratch database may be created; empty: an embedded server is started; may hold a
 *     password
 * @param liveServerAllowed whether that server may be the live one
 * @param initSql run first on the shadow; may be empty
 * @param cacheDirectory where results are kept for the next run; empty: nowhere
 * @param workDirectory where an embedded server keeps its data while it runs
 * @param statementTimeout of each statement of a migration
 */
public record ShadowSettings(
        Optional<String> url,
        boolean liveServerAllowed,
        String initSql,
        Optional<Path> cacheDirectory,
        Path workDirectory,
        Duration statementTimeout) {
    public static final Duration STATEMENT_TIMEOUT = Duration.ofMinutes(5);

    @Override
    public String toString() {
        return "ShadowSettings[url=" + url.map(u -> "***") + ", cacheDirectory=" + cacheDirectory + "]";
    }
}
