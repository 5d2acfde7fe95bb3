package io.github.schemacheck.rehearsal;

import java.util.Set;

/** A server on which shadow databases are made. */
sealed interface ShadowServer extends AutoCloseable permits EmbeddedServer, ExternalServer {
    /**
     * @param ownRoles roles that the migrations create themselves
     * @return an empty database like the live one; closing drops it
     */
    ShadowDatabase create(LiveFacts live, Set<String> ownRoles);

    /** @return whether others use this server: then no role is created there and no setting changed */
    boolean isShared();

    @Override
    void close();
}
