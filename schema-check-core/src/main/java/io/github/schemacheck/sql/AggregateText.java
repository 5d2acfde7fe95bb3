package io.github.schemacheck.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The definition of an aggregate as CREATE AGGREGATE takes it: the catalogue has letters for some words. */
final class AggregateText {
    private static final Pattern LETTER = Pattern.compile("(FINALFUNC_MODIFY|MFINALFUNC_MODIFY|PARALLEL) = ([a-z])\\b");
    private static final Pattern OPERATOR = Pattern.compile("SORTOP = ([^(]+)\\([^)]*\\)");

    private AggregateText() {}

    static String create(String definition) {
        String words = LETTER.matcher(definition)
                .replaceAll(found -> found.group(1) + " = " + word(found.group(1), found.group(2)));
        return OPERATOR.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement("SORTOP = OPERATOR(" + qualified(found.group(1)) + ")"));
    }

    private static String qualified(String operator) {
        return operator.contains(".") ? operator : "pg_catalog." + operator;
    }

    private static String word(String option, String letter) {
        if (option.equals("PARALLEL")) {
            return letter.equals("s") ? "SAFE" : letter.equals("r") ? "RESTRICTED" : "UNSAFE";
        }
        return letter.equals("r") ? "READ_ONLY" : letter.equals("s") ? "SHAREABLE" : "READ_WRITE";
    }
}
