package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.StateFact;
import io.github.schemacheck.schema.Identifier;

final class CollationVersionDiffers implements StateCheck {
    @Override
    public Description description() {
        return new Description(
                "collation-version-differs",
                Severity.WARNING,
                "The library that sorts text is another version than when the database was made.",
                "Indexes on text may miss rows, and unique ones let duplicates in.");
    }

    @Override
    public StateFact.Kind kind() {
        return StateFact.Kind.COLLATION_VERSION_DIFFERS;
    }

    @Override
    public String noun() {
        return "database";
    }

    @Override
    public String remedy(StateFact fact) {
        return "-- Rebuild what sorts text, then tell the server:\nREINDEX DATABASE CONCURRENTLY "
                + Identifier.quote(fact.subject()) + ";\nALTER DATABASE " + Identifier.quote(fact.subject())
                + " REFRESH COLLATION VERSION;";
    }
}
