package io.github.schemacheck.sql;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Constraint;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Index;

/** A rename that carries no meaning can be taken back; one that may be a decision is left to a human. */
final class RenameSql {
    private RenameSql() {}

    static SqlStatement statement(Change.Renamed renamed) {
        if (renamed.certain() && renamed.from() instanceof Index wanted && renamed.to() instanceof Index live) {
            return SqlStatement.of(
                    "ALTER INDEX IF EXISTS " + live.qualifiedName() + " RENAME TO " + Identifier.quote(wanted.name()));
        }
        if (renamed.certain()
                && renamed.from() instanceof Constraint wanted
                && renamed.to() instanceof Constraint live) {
            return ConstraintSql.rename(live, wanted);
        }
        return SqlStatement.note("If it is the same " + renamed.id().kind().label()
                + " under another name, say so in a migration, once no running code uses the old name:\n"
                + rename(renamed) + "\nIf not, create the missing one and keep both.");
    }

    private static String rename(Change.Renamed renamed) {
        if (renamed.to() instanceof Column live && renamed.from() instanceof Column wanted) {
            return "ALTER TABLE " + live.table() + " RENAME COLUMN " + Identifier.quote(live.name()) + " TO "
                    + Identifier.quote(wanted.name()) + ";";
        }
        return "ALTER " + Reference.to(renamed.to().id()) + " RENAME TO "
                + Identifier.quote(renamed.from().id().name().name()) + ";";
    }
}
