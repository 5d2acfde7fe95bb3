package io.github.schemacheck.sql;

import io.github.schemacheck.schema.CompositeType;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;

final class CompositeTypeSql implements ObjectSql<CompositeType> {
    @Override
    public List<SqlStatement> create(CompositeType wanted, Sides sides) {
        String attributes = wanted.attributes().stream()
                .map(CompositeType.Attribute::toString)
                .collect(Collectors.joining(", "));
        return List.of(Guard.unlessType(wanted.name(), "CREATE TYPE " + wanted.name() + " AS (" + attributes + ")"));
    }

    @Override
    public List<SqlStatement> alter(CompositeType live, CompositeType wanted, Sides sides) {
        int common = live.attributes().size();
        if (common >= wanted.attributes().size()
                || !wanted.attributes().subList(0, common).equals(live.attributes())) {
            return List.of(SqlStatement.note("Only attributes at the end can be added safely. Live has "
                    + live.attributes() + ", expected is " + wanted.attributes()
                    + ": write a migration that makes a new type and moves the columns to it."));
        }
        return wanted.attributes().subList(common, wanted.attributes().size()).stream()
                .map(attribute -> add(wanted.name(), attribute))
                .toList();
    }

    private static SqlStatement add(QualifiedName type, CompositeType.Attribute attribute) {
        String known = "SELECT FROM pg_catalog.pg_attribute WHERE attrelid = " + Identifier.literal(type.toString())
                + "::regclass AND attname = " + Identifier.literal(attribute.name()) + " AND NOT attisdropped";
        return Guard.unless(known, "ALTER TYPE " + type + " ADD ATTRIBUTE " + attribute);
    }
}
