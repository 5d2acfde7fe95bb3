package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.StateFact;

final class ColumnCollationVersionDiffers implements StateCheck {
    @Override
    public Description description() {
        return new Description(
                "column-collation-version-differs",
                Severity.WARNING,
                "The library behind a collation that columns name is another version than when it was made.",
                "Indexes on text may miss rows, and unique ones let duplicates in.");
    }

    @Override
    public StateFact.Kind kind() {
        return StateFact.Kind.COLUMN_COLLATION_VERSION_DIFFERS;
    }

    @Override
    public String noun() {
        return "collation";
    }

    @Override
    public String remedy(StateFact fact) {
        return "-- Rebuild the indexes on columns with this collation (REINDEX INDEX CONCURRENTLY …), then tell the"
                + " server:\nALTER COLLATION " + fact.subject() + " REFRESH VERSION;";
    }
}
