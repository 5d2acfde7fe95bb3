package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ColumnValue;
import io.github.schemacheck.schema.Identifier;
import java.util.List;

/** Defaults and identities can be altered in place; a generated column has to be made anew. */
final class ColumnValueSql {
    private ColumnValueSql() {}

    static List<SqlStatement> statements(Column live, Column wanted) {
        String alter = "ALTER TABLE " + wanted.table() + " ALTER COLUMN " + Identifier.quote(wanted.name());
        boolean plain = live.value() instanceof ColumnValue.None || live.value() instanceof ColumnValue.Default;
        if (wanted.value() instanceof ColumnValue.Default expected && plain) {
            return List.of(SqlStatement.of(alter + " SET DEFAULT " + expected.expression()));
        }
        if (wanted.value() instanceof ColumnValue.None && plain) {
            return List.of(SqlStatement.of(alter + " DROP DEFAULT"));
        }
        if (wanted.value() instanceof ColumnValue.Identity expected) {
            return identity(live, wanted, expected);
        }
        return List.of(SqlStatement.note("Cannot be altered in place: in a migration add a new column with \""
                + wanted.value() + "\",\nfill it and switch over. Live has \"" + live.value() + "\"."));
    }

    private static List<SqlStatement> identity(Column live, Column wanted, ColumnValue.Identity expected) {
        String alter = "ALTER TABLE " + wanted.table() + " ALTER COLUMN " + Identifier.quote(wanted.name());
        if (live.value() instanceof ColumnValue.Identity) {
            String mode = " SET GENERATED " + (expected.always() ? "ALWAYS " : "BY DEFAULT ");
            return List.of(SqlStatement.of(alter + mode + ColumnText.options(expected.sequence(), "SET ")));
        }
        if (!(live.value() instanceof ColumnValue.None)) {
            return List.of(SqlStatement.note("The column has \"" + live.value()
                    + "\" in live, which must go before it can be an identity:\ndo both in one migration, then set the"
                    + " sequence above the largest value. Expected:\n" + expected));
        }
        String known = "SELECT FROM pg_catalog.pg_attribute WHERE attrelid = "
                + Identifier.literal(wanted.table().toString()) + "::regclass AND attname = "
                + Identifier.literal(wanted.name()) + " AND attidentity <> ''";
        return List.of(
                Guard.unless(known, alter + " ADD " + ColumnText.identity(expected)),
                SqlStatement.note("Then set its sequence above the largest value of the column."));
    }
}
