package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ColumnValue;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Columns of a table that is in use: added without a rewrite, NOT NULL without a scan under a strong lock. */
final class SyncColumn {
    /** A default that is the same for all rows is stored once; anything else rewrites the table. */
    private static final Pattern CONSTANT = Pattern.compile(
            "(?:'(?:[^']|'')*'|-?[0-9.]+|\\(-?[0-9.]+\\)|true|false|NULL|CURRENT_(?:DATE|TIMESTAMP|USER)|now\\(\\)|"
                    + "LOCALTIMESTAMP|ARRAY\\[\\])(?:::[a-zA-Z0-9_ .\"()\\[\\],]+)?");

    private static final int NOT_NULL_HAS_A_NAME = 18;

    private SyncColumn() {}

    static Optional<String> whyNotMade(Column wanted, Schema schema) {
        if (wanted.inheritedFrom().isPresent()) {
            return Optional.empty();
        }
        String type = wanted.type().name().replace("[]", "");
        boolean ofDomain = schema.objects().keySet().stream()
                .anyMatch(id ->
                        id.kind() == ObjectKind.DOMAIN && id.name().toString().equals(type));
        if (ofDomain) {
            return Optional.of("a new column of a domain rewrites the table");
        }
        boolean computed = wanted.value() instanceof ColumnValue.Identity
                || (wanted.value() instanceof ColumnValue.Generated generated && !generated.virtual());
        boolean volatileDefault = wanted.value() instanceof ColumnValue.Default given
                && !CONSTANT.matcher(given.expression()).matches();
        return computed || volatileDefault
                ? Optional.of("a new column with \"" + wanted.value() + "\" rewrites the table: add it in a migration,"
                        + " and fill it in portions")
                : Optional.empty();
    }

    static List<SqlStatement> create(Column wanted, Sides sides) {
        boolean required = wanted.notNull().isPresent() && !wanted.hasValue();
        if (sides.isNew(wanted.table()) || !required) {
            return new ColumnSql().create(wanted, sides);
        }
        SqlStatement note = SqlStatement.note("its NOT NULL: first fill the column, then run this goal again");
        return wanted.inheritedFrom().isPresent()
                ? List.of(note)
                : List.of(
                        SqlStatement.of("ALTER TABLE " + wanted.table() + " ADD COLUMN IF NOT EXISTS "
                                + ColumnText.optional(wanted)),
                        note);
    }

    static List<SqlStatement> alter(Column live, Column wanted, Sides sides) {
        List<SqlStatement> all = new ArrayList<>();
        if (!live.type().equals(wanted.type())) {
            all.add(
                    Widening.isSafe(live.type(), wanted.type())
                            ? SqlStatement.of("ALTER TABLE " + wanted.table() + " ALTER COLUMN "
                                    + Identifier.quote(wanted.name()) + " TYPE " + wanted.type())
                            : SqlStatement.note("its type " + wanted.type() + ": rewrites the table, or loses data"));
        }
        all.addAll(
                live.nullable() && !wanted.nullable()
                        ? forbidNull(wanted, sides.liveMajor())
                        : NullabilitySql.statements(live, wanted, sides.liveMajor()));
        if (!live.value().equals(wanted.value())) {
            all.addAll(value(live, wanted));
        }
        all.addAll(StorageSql.statements(live.storage(), wanted));
        return all;
    }

    private static List<SqlStatement> value(Column live, Column wanted) {
        boolean known = live.value() instanceof ColumnValue.None || live.value() instanceof ColumnValue.Default;
        return known && wanted.value() instanceof ColumnValue.Default
                ? ColumnValueSql.statements(live, wanted)
                : List.of(SqlStatement.note(
                        "its value: expected is \"" + wanted.value() + "\", live has \"" + live.value() + "\""));
    }

    /** Rows are looked at by VALIDATE, which lets others write; SET NOT NULL then believes the check. */
    private static List<SqlStatement> forbidNull(Column wanted, int major) {
        Column.NotNull notNull = wanted.notNull().orElseThrow();
        if (major >= NOT_NULL_HAS_A_NAME && !notNull.name().isEmpty()) {
            return NullabilitySql.forbidNull(wanted, major).stream()
                    .filter(statement -> !statement.isNote())
                    .toList();
        }
        String table = "ALTER TABLE " + wanted.table() + " ";
        String column = Identifier.quote(wanted.name());
        String name = "schema_check_" + wanted.position() + "_not_null";
        String done = "SELECT FROM pg_catalog.pg_attribute WHERE attrelid = "
                + Identifier.literal(wanted.table().toString()) + "::regclass AND attname = "
                + Identifier.literal(wanted.name()) + " AND attnotnull";
        String there = Guard.constraint(wanted.table(), name);
        return Stream.of(
                        Guard.unless(
                                done + " UNION ALL " + there,
                                table + "ADD CONSTRAINT " + name + " CHECK (" + column + " IS NOT NULL) NOT VALID"),
                        Guard.when(there, table + "VALIDATE CONSTRAINT " + name),
                        SqlStatement.of(table + "ALTER COLUMN " + column + " SET NOT NULL"),
                        SqlStatement.of(table + "DROP CONSTRAINT IF EXISTS " + name))
                .toList();
    }
}
