package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.StateFact;
import io.github.schemacheck.schema.Identifier;

final class PreparedTransaction implements StateCheck {
    @Override
    public Description description() {
        return new Description(
                "prepared-transaction",
                Severity.WARNING,
                "A prepared transaction waits for its second phase.",
                "It keeps its locks across restarts: a migration that needs one waits for ever.");
    }

    @Override
    public StateFact.Kind kind() {
        return StateFact.Kind.PREPARED_TRANSACTION;
    }

    @Override
    public String noun() {
        return "prepared transaction";
    }

    @Override
    public String remedy(StateFact fact) {
        return "-- Ask its owner; then one of these, as the owner:\nCOMMIT PREPARED "
                + Identifier.literal(fact.subject()) + ";\nROLLBACK PREPARED " + Identifier.literal(fact.subject())
                + ";";
    }
}
