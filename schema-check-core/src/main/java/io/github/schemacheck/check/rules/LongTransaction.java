package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.StateFact;

final class LongTransaction implements StateCheck {
    @Override
    public Description description() {
        return new Description(
                "long-transaction",
                Severity.WARNING,
                "A transaction has been open for more than five minutes.",
                "A migration waits for its locks, and everybody else behind the migration.");
    }

    @Override
    public StateFact.Kind kind() {
        return StateFact.Kind.LONG_TRANSACTION;
    }

    @Override
    public String noun() {
        return "process";
    }

    @Override
    public String remedy(StateFact fact) {
        return "-- Ask its owner, or wait; to end it:\nSELECT pg_terminate_backend(" + fact.subject() + ");";
    }
}
