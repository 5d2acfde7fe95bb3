package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.Deferrability;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.ForeignKey.Action;
import io.github.schemacheck.schema.ForeignKey.Match;
import io.github.schemacheck.schema.ForeignKey.Reference;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Validation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Foreign keys. */
final class ForeignKeyRows {
    private ForeignKeyRows() {}

    static void foreignKey(Row row, Reading reading) {
        long oid = row.number();
        Relation table = reading.relation(row.number());
        String name = row.text();
        List<String> parent = row.texts();
        long[] columns = row.numbers();
        Reference reference = reference(row, reading, table);
        Deferrability deferrability = ConstraintRows.deferrability(row);
        Validation validation = ConstraintRows.validation(row);
        boolean enabled = row.flag();
        if (table != null) {
            ForeignKey key = new ForeignKey(
                    table.name(),
                    name,
                    table.columns(columns),
                    reference,
                    deferrability,
                    validation,
                    enabled,
                    reading.member(ObjectKind.FOREIGN_KEY, parent));
            reading.add("pg_constraint", oid, key);
        }
    }

    private static Reference reference(Row row, Reading reading, @Nullable Relation from) {
        Relation table = reading.known(row.number());
        List<String> columns = table.columns(row.numbers());
        Match match = row.letter() == 'f' ? Match.FULL : Match.SIMPLE;
        Action onUpdate = action(row.letter());
        Action onDelete = action(row.letter());
        long[] setColumns = row.numbers();
        List<String> onDeleteColumns = from == null ? List.of() : from.columns(setColumns);
        return reading.pool()
                .shared(new Reference(table.name(), columns, match, onUpdate, onDelete, onDeleteColumns, row.flag()));
    }

    private static Action action(char letter) {
        return switch (letter) {
            case 'r' -> Action.RESTRICT;
            case 'c' -> Action.CASCADE;
            case 'n' -> Action.SET_NULL;
            case 'd' -> Action.SET_DEFAULT;
            default -> Action.NO_ACTION;
        };
    }
}
