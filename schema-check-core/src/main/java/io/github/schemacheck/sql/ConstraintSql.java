package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Constraint;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Validation;
import java.util.ArrayList;
import java.util.List;

/** What all constraints share: added NOT VALID first, so that writes wait only for a moment, then validated. */
final class ConstraintSql {
    private ConstraintSql() {}

    static List<SqlStatement> addInSteps(Constraint wanted, String text, Validation validation) {
        List<SqlStatement> all = new ArrayList<>();
        boolean enforced = validation != Validation.NOT_ENFORCED;
        all.add(add(wanted, text + (enforced ? Validation.NOT_VALID : validation).clause()));
        if (validation == Validation.VALIDATED) {
            all.add(validate(wanted));
        }
        return all;
    }

    static SqlStatement add(Constraint wanted, String text) {
        String alter = "ALTER TABLE " + wanted.table() + " ADD CONSTRAINT " + Identifier.quote(wanted.name()) + " ";
        return Guard.unlessConstraint(wanted.table(), wanted.name(), alter + text);
    }

    /** One with an index: each table gets its own, then that of the partition is attached to that of the parent. */
    static List<SqlStatement> rebuild(Constraint wanted, String text, Sides sides) {
        String only = sides.isPartitioned(wanted.table()) ? "ONLY " : "";
        List<SqlStatement> all = new ArrayList<>();
        all.add(SqlStatement.of("ALTER TABLE " + only + wanted.table() + " ADD CONSTRAINT "
                + Identifier.quote(wanted.name()) + " " + text));
        wanted.inheritedFrom()
                .ifPresent(parent -> all.add(SqlStatement.of("ALTER INDEX "
                        + new QualifiedName(parent.name().schema(), parent.member()) + " ATTACH PARTITION "
                        + new QualifiedName(wanted.table().schema(), wanted.name()))));
        return all;
    }

    static SqlStatement validate(Constraint wanted) {
        return SqlStatement.of(
                "ALTER TABLE " + wanted.table() + " VALIDATE CONSTRAINT " + Identifier.quote(wanted.name()));
    }

    static List<SqlStatement> cannotAlter(Constraint wanted, String text) {
        return List.of(
                SqlStatement.note("A constraint cannot be altered. In a migration, add the expected one under another"
                        + " name, then take the old one away:\n" + Identifier.quote(wanted.name()) + " " + text));
    }

    static SqlStatement rename(Constraint live, Constraint wanted) {
        return Guard.when(
                Guard.constraint(wanted.table(), live.name()),
                "ALTER TABLE " + wanted.table() + " RENAME CONSTRAINT " + Identifier.quote(live.name()) + " TO "
                        + Identifier.quote(wanted.name()));
    }
}
