package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.StateFact;

final class WraparoundNear implements StateCheck {
    @Override
    public Description description() {
        return new Description(
                "wraparound-near",
                Severity.WARNING,
                "The oldest transaction id is older than vacuum_failsafe_age.",
                "Autovacuum against wraparound is not to be interrupted, and the server ends by refusing writes.");
    }

    @Override
    public StateFact.Kind kind() {
        return StateFact.Kind.WRAPAROUND_NEAR;
    }

    @Override
    public String noun() {
        return "database";
    }

    @Override
    public String remedy(StateFact fact) {
        return "-- Look for what holds it back (long transactions, slots, prepared transactions), then:\nVACUUM;";
    }
}
