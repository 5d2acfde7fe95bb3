package io.github.schemacheck.sql;

import io.github.schemacheck.schema.CheckConstraint;
import io.github.schemacheck.schema.Validation;
import java.util.List;

final class CheckConstraintSql implements ObjectSql<CheckConstraint> {
    @Override
    public List<SqlStatement> create(CheckConstraint wanted, Sides sides) {
        return wanted.inheritedFrom().isPresent()
                ? List.of()
                : ConstraintSql.addInSteps(wanted, text(wanted), wanted.validation());
    }

    @Override
    public List<SqlStatement> rebuild(CheckConstraint wanted, Sides sides) {
        return wanted.inheritedFrom().isPresent()
                ? List.of()
                : List.of(ConstraintSql.add(
                        wanted, text(wanted) + wanted.validation().clause()));
    }

    @Override
    public List<SqlStatement> alter(CheckConstraint live, CheckConstraint wanted, Sides sides) {
        boolean same = live.expression().equals(wanted.expression()) && live.noInherit() == wanted.noInherit();
        boolean validate = live.validation() == Validation.NOT_VALID && wanted.validation() == Validation.VALIDATED;
        return same && validate
                ? List.of(ConstraintSql.validate(wanted))
                : ConstraintSql.cannotAlter(wanted, text(wanted));
    }

    private static String text(CheckConstraint check) {
        return "CHECK (" + check.expression() + ")" + (check.noInherit() ? " NO INHERIT" : "");
    }
}
