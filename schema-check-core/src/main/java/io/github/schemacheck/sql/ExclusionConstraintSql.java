package io.github.schemacheck.sql;

import io.github.schemacheck.schema.ExclusionConstraint;
import java.util.List;

/** There is no way to build an exclusion constraint without blocking writes. */
final class ExclusionConstraintSql implements ObjectSql<ExclusionConstraint> {
    @Override
    public List<SqlStatement> create(ExclusionConstraint wanted, Sides sides) {
        return wanted.inheritedFrom().isPresent() ? List.of() : List.of(ConstraintSql.add(wanted, wanted.definition()));
    }

    @Override
    public List<SqlStatement> rebuild(ExclusionConstraint wanted, Sides sides) {
        return ConstraintSql.rebuild(wanted, wanted.definition(), sides);
    }

    @Override
    public List<SqlStatement> alter(ExclusionConstraint live, ExclusionConstraint wanted, Sides sides) {
        return ConstraintSql.cannotAlter(wanted, wanted.definition());
    }
}
