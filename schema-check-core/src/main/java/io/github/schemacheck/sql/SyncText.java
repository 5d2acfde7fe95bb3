package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A script as a file that people review and Flyway runs outside a transaction: each statement has one of its own.
 *
 * @param comment what is said first
 * @param statements in order, with those that begin and end the script
 */
public record SyncText(String comment, List<String> statements) {
    /** Before migrating, as it makes what the applied migrations make, and never what the pending ones do. */
    public static final String FILE = "beforeMigrate__schema_check_sync.sql";

    /** Of the file of the same name with {@code .conf} behind it. */
    public static final String SETTINGS = "executeInTransaction=false\nplaceholderReplacement=false\n";

    private static final String FITS = "schema_check.fits";
    private static final String FINGERPRINT = "-- schema-check: made for history ";

    public SyncText {
        statements = List.copyOf(statements);
    }

    /**
     * @param history the version table that says for which schema the script was made
     * @param fingerprint of its rows, as {@link #fingerprint(QualifiedName)} asks for it
     * @param lockTimeout how long a statement may wait for a lock, while others wait behind it; a concurrent build has
     *     none, as it blocks nobody
     */
    public static SyncText of(SyncScript script, QualifiedName history, String fingerprint, Duration lockTimeout) {
        List<String> all = new ArrayList<>();
        String timeout = "SET lock_timeout = '" + lockTimeout.toMillis() + "ms';";
        all.add("SELECT set_config('" + FITS + "', ((\n    " + fingerprint(history) + "\n) = "
                + Identifier.literal(fingerprint) + ")::text, false);");
        all.add(timeout);
        for (SqlStatement statement : script.statements()) {
            if (isConcurrent(statement)) {
                all.add("SET lock_timeout = 0;");
                all.add(statement.text());
                all.add(timeout);
            } else {
                all.add(guarded(statement.text()));
            }
        }
        all.add("RESET lock_timeout;");
        all.add("RESET " + FITS + ";");
        return new SyncText(comment(fingerprint), all);
    }

    /** @return a query for one text, which is another one as soon as another migration is recorded */
    public static String fingerprint(QualifiedName history) {
        return "SELECT md5(coalesce(string_agg(concat_ws(' ', installed_rank, version, script, checksum, success), ','"
                + " ORDER BY installed_rank), '')) FROM " + history;
    }

    /** @return the whole file */
    @Override
    public String toString() {
        return comment + "\n" + String.join("\n\n", statements) + "\n";
    }

    private static String comment(String fingerprint) {
        return """
            -- Made by deploy:sync-schema, which replaces or removes this file: look at it, do not edit it.
            -- It gives live what the applied migrations make and live lacks; proven on a shadow built like live.
            -- Each statement may run twice, and does nothing once another migration is recorded. Only CREATE INDEX
            -- CONCURRENTLY cannot look at the history: it is skipped where an index of that name exists.
            """
                + FINGERPRINT + fingerprint + "\n";
    }

    private static boolean isConcurrent(SqlStatement statement) {
        return statement.needsNoTransaction() && statement.text().contains("INDEX CONCURRENTLY ");
    }

    private static String guarded(String statement) {
        return "DO $schema_check$\nBEGIN\n    IF current_setting('" + FITS + "')::boolean THEN\n" + statement
                + "\n    END IF;\nEND $schema_check$;";
    }
}
