package io.github.schemacheck.rehearsal;

import io.github.schemacheck.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Keeps from a server that others use what would change more of it than our scratch database. */
final class ServerWide {
    /** As a member of a role one may become it. */
    private static final String POWERFUL = "SELECT bool_or(rolsuper OR rolcreaterole) FROM pg_catalog.pg_roles"
            + " WHERE pg_catalog.pg_has_role(current_user, oid, 'MEMBER')";

    private ServerWide() {}

    /** @throws ProblemException naming the script and the statement */
    static void refuse(Scripts scripts) {
        scripts.sql().forEach((where, sql) -> {
            String statement = SqlWords.serverWide(sql);
            if (!statement.isEmpty()) {
                throw new ProblemException(
                        where + " has " + statement + ", which would change the whole server of deploy.shadowUrl.",
                        "leave deploy.shadowUrl out: on the embedded server such SQL runs.");
            }
        });
    }

    /**
     * What cannot be looked through is left to the server itself: it refuses what the role may not do.
     *
     * @throws ProblemException where the role could change other roles
     */
    static void refuseUnseen(List<String> unseen, Statement admin) throws SQLException {
        if (unseen.isEmpty()) {
            return;
        }
        try (ResultSet row = admin.executeQuery(POWERFUL)) {
            row.next();
            if (row.getBoolean(1)) {
                throw new ProblemException(
                        "Java migrations and callbacks cannot be looked through before they run ("
                                + String.join(", ", unseen)
                                + "), and the role of deploy.shadowUrl could change the whole server.",
                        "leave deploy.shadowUrl out: on the embedded server they run; or let it name a role with"
                                + " CREATEDB, but without SUPERUSER and CREATEROLE.");
            }
        }
    }
}
