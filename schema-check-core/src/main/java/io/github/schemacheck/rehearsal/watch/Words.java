package io.github.schemacheck.rehearsal.watch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first words of a statement say of it. */
final class Words {
    private static final String BEGIN = "(?s)(?:\\s|--[^\n]*\n|/\\*.*?\\*/|\\()*+";
    private static final Pattern ABOUT_SESSION = pattern(
            "BEGIN|START|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|RELEASE|PREPARE|SET|RESET|SHOW|DISCARD|LISTEN|NOTIFY");
    private static final Pattern ENDS_TRANSACTION = pattern("COMMIT|END|ABORT|ROLLBACK(?!\\s+(?:\\w+\\s+)?TO\\b)");
    private static final Pattern ROWS_ONLY = pattern("INSERT|UPDATE|DELETE|MERGE|SELECT|WITH|VALUES|COPY|EXPLAIN|LOCK");

    private static final Pattern RUNS_ROUTINE = pattern("DO|CALL");
    private static final Pattern SELECT = pattern("SELECT");
    private static final Pattern NOTHING = Pattern.compile("(?s)(?:\\s|--[^\n]*\n|/\\*.*?\\*/)*+");

    private Words() {}

    /** @return whether it is about the session or its transaction, and may have to be the first there */
    static boolean aboutSession(String sql) {
        return ABOUT_SESSION.matcher(sql).lookingAt();
    }

    /** @return whether no transaction is open after it */
    static boolean endsTransaction(String sql) {
        return ENDS_TRANSACTION.matcher(sql).lookingAt();
    }

    /** @return whether it changes no object, unless a routine that it calls does */
    static boolean rowsOnly(String sql) {
        return ROWS_ONLY.matcher(sql).lookingAt();
    }

    /** @return whether other statements run inside it, which may commit */
    static boolean runsRoutine(String sql) {
        return RUNS_ROUTINE.matcher(sql).lookingAt();
    }

    static boolean selects(String sql) {
        return SELECT.matcher(sql).lookingAt();
    }

    /** @return how many characters of white space and comments stand before the first word */
    static int beforeCode(String sql) {
        Matcher before = NOTHING.matcher(sql);
        return before.lookingAt() ? before.end() : 0;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(BEGIN + "(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
