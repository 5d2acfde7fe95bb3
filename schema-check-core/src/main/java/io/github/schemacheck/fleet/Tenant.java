package io.github.schemacheck.fleet;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.problem.ProblemException;
import java.util.Map;

/** Whoever has the expected schema to themselves. */
public sealed interface Tenant {
    /** @return for people, without a password; of different tenants different */
    String name();

    /** A schema of the live database. */
    record InSchema(String name) implements Tenant {}

    /** A database, on the same server or elsewhere. */
    record InDatabase(DatabaseUrl url) implements Tenant {
        @Override
        public String name() {
            return url.address();
        }
    }

    /**
     * @param word {@code name} of a schema, {@code /name} of a database on the same server, or a URL as DATABASE_URL
     * @param live the database behind DATABASE_URL
     * @param environment variables of the process, as for DATABASE_URL
     * @throws ProblemException where it is none of these; never with the URL itself in it
     */
    static Tenant of(String word, DatabaseUrl live, Map<String, String> environment) {
        String text = word.strip();
        if (text.contains("://")) {
            return new InDatabase(DatabaseUrl.parse(text, environment));
        }
        if (text.startsWith("/")) {
            return new InDatabase(live.withDatabase(text.substring(1)));
        }
        if (text.isEmpty()) {
            throw new ProblemException(
                    "A tenant has no name.", "name a schema, /database on the same server, or a whole URL.");
        }
        return new InSchema(text);
    }
}
