package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.ScriptFile;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that may run on a shadow, to be looked through before it does.
 *
 * @param sql by where it stands: {@code /project/sql/V1__books.sql}, {@code deploy.shadowInit}
 * @param unseen names of what runs too and cannot be looked through: Java
 */
record Scripts(Map<String, String> sql, List<String> unseen) {
    Scripts {
        sql = Collections.unmodifiableMap(new LinkedHashMap<>(sql));
        unseen = List.copyOf(unseen);
    }

    /** @param settings say the encoding, and the placeholders that may stand for SQL */
    static Scripts of(Collection<ScriptFile> files, FlywaySettings settings, List<String> unseen) {
        Map<String, String> sql = new LinkedHashMap<>();
        files.forEach(file -> sql.put(file.origin(), text(file, settings)));
        sql.put("flyway.initSql", settings.value("initSql", ""));
        return new Scripts(sql, unseen);
    }

    Scripts with(String where, String text) {
        Map<String, String> both = new LinkedHashMap<>(sql);
        both.put(where, text);
        return new Scripts(both, unseen);
    }

    Set<String> newRoles() {
        return SqlWords.newRoles(sql.values());
    }

    /** @return with the placeholders replaced whose values we know */
    static String text(ScriptFile file, FlywaySettings settings) {
        Charset encoding = Charset.forName(settings.value("encoding", "UTF-8"));
        return replaced(new String(file.bytes(), encoding), settings);
    }

    private static String replaced(String text, FlywaySettings settings) {
        String prefix = settings.value("placeholderPrefix", "${");
        String suffix = settings.value("placeholderSuffix", "}");
        String replaced = text;
        for (Map.Entry<String, String> placeholder : settings.placeholders().entrySet()) {
            replaced = replaced.replace(prefix + placeholder.getKey() + suffix, placeholder.getValue());
        }
        return replaced;
    }
}
