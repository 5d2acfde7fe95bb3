package io.github.schemacheck.sql;

import io.github.schemacheck.schema.EnumType;
import io.github.schemacheck.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** ALTER TYPE … ADD VALUE keeps the order; a value cannot be taken away or moved. */
final class EnumTypeSql implements ObjectSql<EnumType> {
    @Override
    public List<SqlStatement> create(EnumType wanted, Sides sides) {
        String labels = wanted.labels().stream().map(Identifier::literal).collect(Collectors.joining(", "));
        return List.of(Guard.unlessType(wanted.name(), "CREATE TYPE " + wanted.name() + " AS ENUM (" + labels + ")"));
    }

    @Override
    public List<SqlStatement> alter(EnumType live, EnumType wanted, Sides sides) {
        List<SqlStatement> all = new ArrayList<>();
        for (int i = 0; i < wanted.labels().size(); i++) {
            String label = wanted.labels().get(i);
            if (!live.labels().contains(label)) {
                // Alone: a value cannot be used in the transaction that adds it.
                all.add(SqlStatement.alone("ALTER TYPE " + wanted.name() + " ADD VALUE IF NOT EXISTS "
                        + Identifier.literal(label) + position(i, live, wanted)));
            }
        }
        if (all.isEmpty() || !wanted.labels().containsAll(live.labels())) {
            all.add(SqlStatement.note("A value of an enum type can be neither removed nor moved: " + wanted.name()
                    + " would have to be replaced by a new type, in a migration."));
        }
        return all;
    }

    private static String position(int index, EnumType live, EnumType wanted) {
        if (index > 0) {
            return " AFTER " + Identifier.literal(wanted.labels().get(index - 1));
        }
        return live.labels().isEmpty()
                ? ""
                : " BEFORE " + Identifier.literal(live.labels().get(0));
    }
}
