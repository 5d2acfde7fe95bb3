package io.github.schemacheck.sql;

import io.github.schemacheck.schema.RangeType;
import java.util.ArrayList;
import java.util.List;

final class RangeTypeSql implements ObjectSql<RangeType> {
    @Override
    public List<SqlStatement> create(RangeType wanted, Sides sides) {
        List<String> options = new ArrayList<>();
        options.add("SUBTYPE = " + wanted.subtype().name());
        wanted.operatorClass().ifPresent(name -> options.add("SUBTYPE_OPCLASS = " + name));
        wanted.subtype().collation().ifPresent(name -> options.add("COLLATION = " + name));
        wanted.canonical().ifPresent(name -> options.add("CANONICAL = " + name));
        wanted.subtypeDiff().ifPresent(name -> options.add("SUBTYPE_DIFF = " + name));
        options.add("MULTIRANGE_TYPE_NAME = " + wanted.multirange());
        return List.of(Guard.unlessType(
                wanted.name(), "CREATE TYPE " + wanted.name() + " AS RANGE (" + String.join(", ", options) + ")"));
    }

    @Override
    public List<SqlStatement> alter(RangeType live, RangeType wanted, Sides sides) {
        return List.of(SqlStatement.note("A range type cannot be altered: make a new one in a migration. Expected is a"
                + " range of " + wanted.subtype() + ", live has one of " + live.subtype() + "."));
    }
}
