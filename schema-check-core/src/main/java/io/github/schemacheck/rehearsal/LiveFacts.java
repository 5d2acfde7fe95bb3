package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.history.VersionTable;
import java.util.List;

/**
 * What the shadow has to know of the live database.
 *
 * @param databaseOwner the role that owns it
 * @param roles all roles but PostgreSQL's own, sorted
 * @param versionTable Flyway's table there; absent where the expected schema does not come from Flyway
 */
public record LiveFacts(ServerFacts server, String databaseOwner, List<String> roles, VersionTable versionTable) {
    public LiveFacts {
        roles = List.copyOf(roles);
    }
}
