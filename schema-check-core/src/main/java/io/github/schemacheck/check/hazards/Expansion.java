package io.github.schemacheck.check.hazards;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ColumnValue;
import io.github.schemacheck.schema.Identifier;
import java.util.Optional;

/** What to write instead of a statement that rewrites a table: beside the old column first, then in its place. */
final class Expansion {
    private Expansion() {}

    static String of(Spot spot) {
        Optional<Column> added = spot.statement()
                .added(Column.class)
                .filter(column -> column.table().equals(spot.table()))
                .findFirst();
        if (added.isPresent()) {
            return added(spot, added.get());
        }
        return spot.statement()
                .altered()
                .filter(change -> change.in("type").isPresent() && change.to() instanceof Column)
                .findFirst()
                .map(change -> altered(spot, change))
                .orElse("-- run it while nobody works, or let pg_repack do it while they do");
    }

    private static String added(Spot spot, Column column) {
        String name = Identifier.quote(column.name());
        String add = "ALTER TABLE " + spot.table() + " ADD COLUMN " + name + " " + column.type() + ";\n";
        if (!(column.value() instanceof ColumnValue.Default value)) {
            return add
                    + "-- let the application or a trigger fill it for new rows; then the old ones, where it is NULL:\n"
                    + Remedies.inParts(spot.trace().before(), spot.table());
        }
        return add
                + "ALTER TABLE " + spot.table() + " ALTER COLUMN " + name + " SET DEFAULT " + value.expression() + ";\n"
                + Remedies.batch(
                        spot.trace().before(), spot.table(), name + " = " + value.expression(), name + " IS NULL");
    }

    private static String altered(Spot spot, Change.Altered change) {
        Column column = (Column) change.to();
        String name = Identifier.quote(column.name());
        String next = Identifier.quote(column.name() + "_new");
        return "ALTER TABLE " + spot.table() + " ADD COLUMN " + next + " " + column.type() + ";\n"
                + "-- let the application or a trigger write both; then\n"
                + Remedies.batch(
                        spot.trace().before(),
                        spot.table(),
                        next + " = " + name + "::" + column.type(),
                        next + " IS DISTINCT FROM " + name + "::" + column.type())
                + "\n-- in a later release: ALTER TABLE " + spot.table() + " DROP COLUMN " + name
                + "; and the new name";
    }
}
