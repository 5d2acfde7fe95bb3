package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.ScriptFile;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds statements in files that need care; what stands in comments and texts does not count. */
final class SqlWords {
    private static final Pattern NOISE = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'", Pattern.DOTALL);
    private static final Pattern CONCURRENT_BUILD = Pattern.compile(
            "\\b(?:CREATE\\s+(?:UNIQUE\\s+)?INDEX|REINDEX\\b[^;]*?)\\s+CONCURRENTLY\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVER_WIDE = Pattern.compile(
            "\\b(?:(?:CREATE|ALTER|DROP)\\s+(?:ROLE|USER(?!\\s+MAPPING)|GROUP)|ALTER\\s+SYSTEM)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEW_ROLE = Pattern.compile(
            "\\bCREATE\\s+(?:ROLE|USER(?!\\s+MAPPING)|GROUP)\\s+(?:\"((?:[^\"]|\"\")+)\"|(\\w+))",
            Pattern.CASE_INSENSITIVE);

    private SqlWords() {}

    static boolean buildsIndexConcurrently(ScriptFile file) {
        return CONCURRENT_BUILD.matcher(code(file)).find();
    }

    /** @return the first statement that changes roles or settings of the whole server; empty where there is none */
    static String serverWide(ScriptFile file) {
        Matcher found = SERVER_WIDE.matcher(code(file));
        return found.find() ? found.group().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ") : "";
    }

    /** @return the roles that the files create themselves */
    static Set<String> newRoles(Collection<ScriptFile> files) {
        Set<String> roles = new TreeSet<>();
        for (ScriptFile file : files) {
            Matcher role = NEW_ROLE.matcher(code(file));
            while (role.find()) {
                roles.add(
                        role.group(1) == null
                                ? role.group(2).toLowerCase(Locale.ROOT)
                                : role.group(1).replace("\"\"", "\""));
            }
        }
        return roles;
    }

    private static String code(ScriptFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        return NOISE.matcher(text).replaceAll(" ");
    }
}
