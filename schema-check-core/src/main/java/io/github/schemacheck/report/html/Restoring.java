package io.github.schemacheck.report.html;

import io.github.schemacheck.ReviewContext;
import io.github.schemacheck.report.SafeText;
import java.util.List;

/**
 * Commands of PostgreSQL that keep a copy and bring it back; they ask for the password.
 *
 * @param keep run before anything is changed
 * @param bringBack into a database beside the live one, so that nothing is overwritten
 */
record Restoring(String keep, String bringBack) {
    static Restoring of(ReviewContext context) {
        String database = context.live().database();
        String where = where(context);
        return new Restoring(
                "pg_dump " + where + " --format=custom --file=before.dump --dbname=" + quoted(database),
                "createdb " + where + " " + quoted(database + "_restored") + "\npg_restore " + where
                        + " --exit-on-error --dbname=" + quoted(database + "_restored") + " before.dump");
    }

    /** Of several hosts the first: a dump reads the same from each. */
    private static String where(ReviewContext context) {
        String address = context.address();
        String host = List.of(address.substring(0, Math.max(0, address.lastIndexOf('/')))
                        .split(",", -1))
                .get(0);
        int port = host.lastIndexOf(':');
        String name = port < 0 ? host : host.substring(0, port).replaceAll("^\\[|]$", "");
        return "--host=" + quoted(name) + (port < 0 ? "" : " --port=" + quoted(host.substring(port + 1)))
                + " --username=" + quoted(context.live().role());
    }

    /** For a POSIX shell. */
    private static String quoted(String text) {
        String line = SafeText.line(text);
        return line.matches("[A-Za-z0-9_.-]+") ? line : "'" + line.replace("'", "'\\''") + "'";
    }
}
