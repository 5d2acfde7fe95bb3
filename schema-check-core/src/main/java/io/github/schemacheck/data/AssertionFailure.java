package io.github.schemacheck.data;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a refused assertion means: the query is wrong, or nobody knows. */
final class AssertionFailure {
    private AssertionFailure() {}

    static AssertionFact of(Assertion assertion, SQLException failure, Duration given) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "57014" -> new AssertionFact.NotRun(
                    assertion,
                    "it took longer than deploy.statementTimeout (" + given.toSeconds()
                            + " s): raise that, or help the query with an index");
            case "42501" -> new AssertionFact.NotRun(
                    assertion,
                    "the role may not read all that it asks for: grant SELECT, and BYPASSRLS where policies hide rows");
            case "55P03" -> new AssertionFact.NotRun(assertion, "a lock was not free within 2 s: try again");
            case "40001" -> new AssertionFact.NotRun(
                    assertion, "the standby cancelled the query in favour of recovery: try again");
            default -> state.matches("(08|53|57|58|XX).*")
                    ? new AssertionFact.NotRun(assertion, "the server could not answer (SQLSTATE " + state + ")")
                    : new AssertionFact.Broken(assertion, words(failure, state));
        };
    }

    /** Texts about the statement itself hold none of the rows; others may quote some. */
    private static String words(SQLException failure, String state) {
        if (state.startsWith("22")) {
            return "a value of a row cannot be computed with (SQLSTATE " + state + ")";
        }
        Optional<String> said = state.matches("(42|25|0A|34).*") ? said(failure) : Optional.empty();
        return said.orElse("the server refused it with SQLSTATE " + state);
    }

    private static Optional<String> said(SQLException failure) {
        return Optional.of(failure)
                .filter(PSQLException.class::isInstance)
                .map(e -> ((PSQLException) e).getServerErrorMessage())
                .map(ServerErrorMessage::getMessage);
    }
}
