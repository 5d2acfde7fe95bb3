package io.github.schemacheck.history;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import java.util.Optional;

/** A table that may be a version table, and what our role may do with it. */
record TableFound(QualifiedName name, String owner, boolean usage, boolean select, boolean rowSecurity) {
    /** @return why it cannot be read; empty where it can be */
    <R> Optional<VersionTable<R>> obstacle(String role) {
        if (!usage) {
            String grant = "GRANT USAGE ON SCHEMA " + Identifier.quote(name.schema()) + " TO " + role + ";";
            return notReadable("the role has no USAGE on its schema", grant);
        }
        if (!select) {
            return notReadable("the role has no SELECT on it", "GRANT SELECT ON " + name + " TO " + role + ";");
        }
        if (rowSecurity) {
            // Rows that a policy hides look like an empty table.
            String policy = "CREATE POLICY schema_check ON " + name + " FOR SELECT TO " + role + " USING (true);";
            return notReadable("row level security hides its rows from the role", policy);
        }
        return Optional.empty();
    }

    private <R> Optional<VersionTable<R>> notReadable(String reason, String remedy) {
        return Optional.of(new VersionTable.NotReadable<>(name, reason, remedy));
    }
}
