package io.github.schemacheck.connection;

import io.github.schemacheck.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A URL cut into pieces, still percent-encoded.
 *
 * <p>A password with an unencoded {@code / ? @} moves the cuts, and then a piece of it looks like a host or a database.
 * Such a URL is refused here, before any piece can reach a message.
 *
 * @param userInfo null where there is no {@code @}
 */
record RawUrl(@Nullable String userInfo, String hosts, String path, String query) {

    /** @param rest what stands behind {@code scheme://} */
    static RawUrl cut(String rest) {
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        String front = question < 0 ? rest : rest.substring(0, question);
        int slash = front.indexOf('/');
        String path = slash < 0 ? "" : front.substring(slash + 1);
        String authority = slash < 0 ? front : front.substring(0, slash);
        if (path.indexOf('@') >= 0 || path.indexOf('/') >= 0 || hasStrayAt(query)) {
            throw unencoded();
        }
        int at = authority.lastIndexOf('@');
        return new RawUrl(at < 0 ? null : authority.substring(0, at), authority.substring(at + 1), path, query);
    }

    /** An {@code @} in a query is fine only in the value of a password. */
    private static boolean hasStrayAt(String query) {
        for (String pair : query.split("&", -1)) {
            if (pair.indexOf('@') >= 0 && !pair.startsWith("password=")) {
                return true;
            }
        }
        return false;
    }

    static ProblemException unencoded() {
        return new ProblemException(
                "DATABASE_URL cannot be read: it does not come apart into user, password, host, port and database.",
                "percent-encode special characters of the password (@ is %40, : %3A, / %2F, ? %3F, # %23, % %25),"
                        + " or take the password out of the URL and set PGPASSWORD. The form is\n    "
                        + DatabaseUrl.EXAMPLE);
    }

    @Override
    public String toString() {
        return "***";
    }
}
