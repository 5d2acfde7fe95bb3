package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.RunSql;
import io.github.schemacheck.migration.ScriptFile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds statements that may change rows; what stands in comments and texts does not count, unless it is executed. */
final class RowWords {
    private static final Pattern CALLED_CODE = pattern("(?:^|;)\\s*(?:DO|CALL|SELECT|EXECUTE)\\b");
    private static final Pattern CHANGED_ROWS =
            pattern("\\b(?:INSERT\\s+INTO|DELETE\\s+FROM|MERGE\\s+INTO|TRUNCATE(?:\\s+TABLE)?|UPDATE)\\s+(?:ONLY\\s+)?"
                    + "(?:(?:\\w+|\"[^\"]+\")\\s*\\.\\s*)?(\\w+|\"[^\"]+\")");
    private static final Pattern CONVERSION = pattern("\\bTYPE\\b[^;]*\\bUSING\\b");

    private static final Pattern LOOKS_FIRST =
            pattern("\\bIF\\s+(?:NOT\\s+)?EXISTS\\b|\\bOR\\s+REPLACE\\b|(?:^|;)\\s*(?:DO|CALL|SELECT|EXECUTE)\\b");

    private RowWords() {}

    /** @return whether the file runs code of which the words do not show what it changes */
    static boolean callsCode(ScriptFile file) {
        return CALLED_CODE.matcher(RunSql.statements(text(file))).find();
    }

    /** @return names without their schema, in lower case; some may be no tables */
    static Set<String> changedTables(ScriptFile file) {
        Set<String> tables = new TreeSet<>();
        Matcher changed = CHANGED_ROWS.matcher(RunSql.everything(text(file)));
        while (changed.find()) {
            tables.add(changed.group(1).replace("\"", "").toLowerCase(Locale.ROOT));
        }
        return tables;
    }

    static boolean convertsTypes(ScriptFile file) {
        return CONVERSION.matcher(RunSql.statements(text(file))).find();
    }

    /** @return whether it may pass over what is there already */
    static boolean looksFirst(ScriptFile file) {
        return LOOKS_FIRST.matcher(RunSql.statements(text(file))).find();
    }

    private static String text(ScriptFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
