package io.github.schemacheck.deploy.backup;

import io.github.schemacheck.connection.DatabaseUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * For a shell: makes a new database beside live and fills it. What to do with live is for people to decide.
 *
 * @param psql how it is called
 * @param restore how pg_restore is called
 * @param input where it finds the dump
 */
record RestoreCommands(DatabaseUrl live, String psql, String restore, String input) {
    List<String> lines() {
        String restored = live.database() + "_restored";
        return List.of(
                psql + " " + quoted(url("postgres")) + " --no-psqlrc --set ON_ERROR_STOP=1 --command "
                        + quoted("CREATE DATABASE \"" + restored.replace("\"", "\"\"") + "\" TEMPLATE template0"),
                restore + " --exit-on-error --dbname=" + quoted(url(restored)) + " " + input);
    }

    private String url(String database) {
        String user = live.user().map(name -> encoded(name) + "@").orElse("");
        String address = live.withDatabase(database).address();
        return "postgresql://" + user + address.substring(0, address.lastIndexOf('/') + 1) + encoded(database);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String quoted(String text) {
        return text.matches("[\\w/.:@=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
