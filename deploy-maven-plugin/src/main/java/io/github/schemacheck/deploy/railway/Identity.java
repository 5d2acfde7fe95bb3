package io.github.schemacheck.deploy.railway;

import io.github.schemacheck.deploy.railway.graphql.GraphQl;
import java.util.List;
import java.util.Optional;

/**
 * Who we are for Railway.
 *
 * @param api asks with the token in the form that works
 * @param scope the only place of a project token; empty for the other kinds
 * @param workspaces that the others reach
 */
public record Identity(Kind kind, GraphQl api, Optional<Scope> scope, List<Named> workspaces) {
    /** What a token is good for. */
    public enum Kind {
        PROJECT("project token"),
        WORKSPACE("workspace token"),
        ACCOUNT("account token");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** One environment of one project. */
    public record Scope(Named project, Named environment) {}

    public Identity {
        workspaces = List.copyOf(workspaces);
    }
}
