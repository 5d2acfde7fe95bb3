package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class NewTableLocksParent implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "new-table-locks-parent",
                Severity.WARNING,
                "A new table with a foreign key locks the table that it points to.",
                "Writers of a busy table wait until the whole migration is done, though nothing of theirs changes.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement
                .added(ForeignKey.class)
                .filter(key -> !trace.before().hasTable(key.table()))
                .filter(key -> statement
                        .of(key.references().table())
                        .flatMap(Touch::strongest)
                        .filter(LockMode::blocksWrites)
                        .isPresent())
                .flatMap(key ->
                        finding(new Spot(trace, statement, key.references().table()), key).stream()));
    }

    private Optional<Finding> finding(Spot spot, ForeignKey key) {
        if (!spot.isLarge()) {
            return Optional.empty();
        }
        return Optional.of(spot.finding(
                description(),
                description().severity(),
                "foreign key " + Identifier.quote(key.name()) + " of the new " + key.table() + ": " + spot.blocked()
                        + " from here to the end of the migration",
                "SET lock_timeout = '2s';\n"
                        + "-- as the last statement of its migration, or in one of its own:\nALTER TABLE "
                        + key.table() + " ADD CONSTRAINT " + Identifier.quote(key.name()) + " FOREIGN KEY ("
                        + columns(key.columns()) + ") REFERENCES "
                        + key.references().table() + " ("
                        + columns(key.references().columns()) + ");"));
    }

    private static String columns(List<String> names) {
        return names.stream().map(Identifier::quote).collect(Collectors.joining(", "));
    }
}
