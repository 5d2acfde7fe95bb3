package io.github.schemacheck.connection;

import io.github.schemacheck.problem.ProblemException;
import java.sql.SQLException;

/** What went wrong in the middle of reading, by SQLSTATE, and what to do. */
final class ReadProblem {
    private ReadProblem() {}

    static ProblemException of(SQLException error, Secrets secrets) {
        String said = oneLine(error, secrets);
        String[] both =
                switch (Causes.state(error)) {
                    case "57014" -> new String[] {
                        "A query took longer than the statement timeout, or was cancelled: ",
                        "try again when the server is less busy, or give it more time."
                    };
                    case "55P03" -> new String[] {
                        "A lock was not given in time; most likely a migration is running: ",
                        "try again when it is done; SELECT * FROM pg_locks WHERE NOT granted shows who waits."
                    };
                    case "42501" -> new String[] {
                        "The role may not read something that is needed: ",
                        "as the owner: GRANT USAGE ON SCHEMA … TO role; GRANT SELECT ON ALL TABLES IN SCHEMA … TO role;"
                    };
                    case "40001" -> new String[] {
                        "The standby threw the query away, because rows that it needed were removed: ",
                        "try again, or point DATABASE_URL at the primary."
                    };
                    default -> other(error);
                };
        return new ProblemException(both[0] + said, both[1], SafeCause.of(error, secrets));
    }

    private static String[] other(SQLException error) {
        String state = Causes.state(error);
        if (isLost(error, state)) {
            return new String[] {
                "The connection was lost in the middle of reading: ",
                "run it again; where it happens again, look at the server's log for a restart or a crash and at proxies"
                        + " that cut long connections."
            };
        }
        return new String[] {
            "The database refused a query" + (state.isEmpty() ? ": " : " (" + state + "): "),
            "run it again; where it stays, this is a bug of schema-check: please report it with this text."
        };
    }

    /** Class 08 is the connection, 57P01 to 57P05 are shutdowns. */
    private static boolean isLost(SQLException error, String state) {
        return state.startsWith("08") || state.startsWith("57P") || Causes.has(error, java.io.IOException.class);
    }

    static String oneLine(SQLException error, Secrets secrets) {
        String message = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        return secrets.mask(message);
    }
}
