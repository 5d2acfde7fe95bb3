package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Scratch databases that killed runs left on a server of the user's. */
final class LeftOvers {
    private static final String MARKED =
            """
            SELECT datname, pg_catalog.shobj_description(oid, 'pg_database') FROM pg_catalog.pg_database d
            WHERE pg_catalog.shobj_description(oid, 'pg_database') IS NOT NULL
              AND pg_catalog.pg_has_role(datdba, 'USAGE')
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)
            ORDER BY datname COLLATE "C"
            """;

    private LeftOvers() {}

    /** @return the names of those that were dropped; one that still has a session stays for a later run */
    static List<String> drop(Statement admin, ShadowMark ours) throws SQLException {
        List<String> dropped = new ArrayList<>();
        for (String name : find(admin, ours)) {
            if (isDropped(admin, name)) {
                dropped.add(name);
            }
        }
        return dropped;
    }

    /** Without FORCE: a run that lives keeps a session in its database, wherever it runs. */
    private static boolean isDropped(Statement admin, String name) {
        try {
            admin.execute("DROP DATABASE IF EXISTS " + Identifier.quote(name));
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static List<String> find(Statement admin, ShadowMark ours) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = admin.executeQuery(MARKED)) {
            while (row.next()) {
                if (ShadowMark.parse(row.getString(2))
                        .filter(mark -> mark.isLeftOver(ours))
                        .isPresent()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }
}
