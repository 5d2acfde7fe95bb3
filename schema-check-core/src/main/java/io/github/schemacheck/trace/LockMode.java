package io.github.schemacheck.trace;

import java.util.Locale;

/** The modes in which PostgreSQL locks a table, weakest first (its documentation, 13.3.1). */
public enum LockMode {
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /** @param text of pg_locks: {@code AccessExclusiveLock} */
    public static LockMode of(String text) {
        String words = text.replaceFirst("Lock$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return valueOf(words.toUpperCase(Locale.ROOT));
    }

    /** @return whether a SELECT of others waits for it */
    public boolean blocksReads() {
        return this == ACCESS_EXCLUSIVE;
    }

    /** @return whether an INSERT, UPDATE or DELETE of others waits for it */
    public boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }

    /** @return as PostgreSQL's documentation says it: {@code ACCESS EXCLUSIVE} */
    public String words() {
        return name().replace('_', ' ');
    }

    /** @return as in pg_locks, without its last word: {@code AccessExclusive} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String word : name().split("_", -1)) {
            text.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
