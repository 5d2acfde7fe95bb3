package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.StateFact;
import io.github.schemacheck.schema.Identifier;

final class ReplicationSlotLagging implements StateCheck {
    @Override
    public Description description() {
        return new Description(
                "replication-slot-lagging",
                Severity.WARNING,
                "A replication slot holds back more WAL than max_wal_size, or has lost some.",
                "A migration that rewrites a table writes as much WAL again and may fill the disk.");
    }

    @Override
    public StateFact.Kind kind() {
        return StateFact.Kind.REPLICATION_SLOT_LAGGING;
    }

    @Override
    public String noun() {
        return "replication slot";
    }

    @Override
    public String remedy(StateFact fact) {
        return "-- Let its consumer catch up; if nobody needs it any more:\nSELECT pg_drop_replication_slot("
                + Identifier.literal(fact.subject()) + ");";
    }
}
