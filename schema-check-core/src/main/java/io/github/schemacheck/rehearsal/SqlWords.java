package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.RunSql;
import io.github.schemacheck.migration.ScriptFile;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds statements that need care; what stands in comments and texts does not count, unless it is executed.
 *
 * <p>Not seen: a statement that is put together from parts which are no constants ({@code EXECUTE verb || ' ROLE x'}),
 * and one that a function of somebody else runs ({@code dblink_exec('...')}).
 */
final class SqlWords {
    private static final Pattern CONCURRENT_BUILD =
            pattern("\\b(?:CREATE\\s+(?:UNIQUE\\s+)?INDEX|REINDEX\\b[^;]*?)\\s+CONCURRENTLY\\b");
    /** Not {@code ALTER TABLE t DROP role}, nor {@code ALTER role SET DEFAULT}: columns have such names. */
    private static final Pattern SERVER_WIDE = pattern("\\b(?:(?:CREATE|ALTER|DROP)\\s+"
            + "(?:ROLE|USER(?!\\s+MAPPING)|GROUP|DATABASE|TABLESPACE)\\b"
            + "(?!\\s*[,;]|\\s*$|\\s+(?:SET|TYPE|DROP|ADD|RESET|CASCADE|RESTRICT)\\b)"
            + "|ALTER\\s+SYSTEM\\s+(?:RESET\\b|SET\\b(?=\\s+[\"\\w.]+\\s*(?:=|TO\\b)))"
            + "|(?:DROP|REASSIGN)\\s+OWNED\\b"
            + "|COMMENT\\s+ON\\s+(?:ROLE|DATABASE|TABLESPACE)\\b"
            + "|(?:GRANT|REVOKE)\\b(?:(?!\\bON\\b)[^;])*+ON\\s+(?:DATABASE|TABLESPACE|PARAMETER)\\b"
            + "|(?:GRANT|REVOKE)\\s(?:(?!\\b(?:ON|TO|FROM)\\b)[^;])*+(?:TO|FROM)\\b)");

    private static final Pattern NEW_ROLE =
            pattern("\\bCREATE\\s+(?:ROLE|USER(?!\\s+MAPPING)|GROUP)\\s+(?:\"((?:[^\"]|\"\")+)\"|(\\w+))");

    private SqlWords() {}

    static boolean buildsIndexConcurrently(ScriptFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        return CONCURRENT_BUILD.matcher(RunSql.statements(text)).find();
    }

    /** @return the first statement that changes what all databases of a server share; empty where there is none */
    static String serverWide(String sql) {
        Matcher found = SERVER_WIDE.matcher(RunSql.everything(sql));
        return found.find() ? found.group().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ") : "";
    }

    /** @return the roles that the scripts create themselves */
    static Set<String> newRoles(Collection<String> scripts) {
        Set<String> roles = new TreeSet<>();
        for (String sql : scripts) {
            Matcher role = NEW_ROLE.matcher(RunSql.everything(sql));
            while (role.find()) {
                roles.add(
                        role.group(1) == null
                                ? role.group(2).toLowerCase(Locale.ROOT)
                                : role.group(1).replace("\"\"", "\""));
            }
        }
        return roles;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
