package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.trace.StatementTrace;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL to write instead, for the table at hand. */
final class Remedies {
    private static final Pattern VALID = Pattern.compile("\\s*;?\\s*\\z");
    private static final Pattern INDEX = Pattern.compile("\\bINDEX\\b(?!\\s+CONCURRENTLY)", Pattern.CASE_INSENSITIVE);
    private static final String ALONE =
            "-- in a migration of its own, with flyway.postgresql.transactional.lock=false:\n";

    /** Flyway itself only knows CREATE and DROP INDEX CONCURRENTLY. */
    static final String WITHOUT_TRANSACTION = "-- in a migration of its own, with executeInTransaction=false in the"
            + " .conf beside it,\n-- and with flyway.postgresql.transactional.lock=false:\n";

    private Remedies() {}

    /** @return the statement itself, with CONCURRENTLY */
    static String concurrently(StatementTrace statement) {
        Matcher index = INDEX.matcher(code(statement));
        return ALONE + ended(index.replaceFirst("INDEX CONCURRENTLY"));
    }

    /** @return the statement with NOT VALID, and the validation */
    static String notValid(StatementTrace statement, QualifiedName table, String constraint) {
        String added = VALID.matcher(code(statement)).replaceFirst("");
        return "SET lock_timeout = '2s';\n" + added
                + " NOT VALID;\n-- in the next migration, so that the lock is gone:\n" + validate(table, constraint);
    }

    static String validate(QualifiedName table, String constraint) {
        return "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + Identifier.quote(constraint) + ";";
    }

    /** @return an UPDATE of a part of the rows, to be repeated */
    static String batch(Schema schema, QualifiedName table, String set, String where) {
        String key = schema.all(PrimaryKey.class)
                .filter(each -> each.table().equals(table))
                .map(each -> each.key().columns())
                .map(Remedies::quoted)
                .findFirst()
                .orElse("ctid");
        return "-- by a job, outside of migrations, until it changes no row:\nUPDATE " + table + " SET " + set
                + " WHERE (" + key + ") IN (SELECT " + key + " FROM " + table + " WHERE " + where + " LIMIT 5000);";
    }

    /** @return in words how many rows are changed, as what the statement does cannot be repeated as it stands */
    static String inParts(Schema schema, QualifiedName table) {
        return "-- by a job, outside of migrations: the same for 5,000 rows at a time by their " + keyOf(schema, table)
                + ", each part committed before the next";
    }

    private static String keyOf(Schema schema, QualifiedName table) {
        return schema.all(PrimaryKey.class)
                .filter(each -> each.table().equals(table))
                .map(each -> "primary key (" + quoted(each.key().columns()) + ")")
                .findFirst()
                .orElse("ctid");
    }

    /** @return what finds the rows of the key */
    static String index(ForeignKey key) {
        return ALONE + "CREATE INDEX CONCURRENTLY ON " + key.table() + " (" + quoted(key.columns()) + ");";
    }

    /** @return the comment that accepts it; whoever puts it there says that the reason is true */
    static String allow(Description about, String reason) {
        return "-- schema-check: allow " + about.id() + " because " + reason;
    }

    static String code(StatementTrace statement) {
        return statement.sql().strip().replaceAll("(?m)^\\s*--.*\\R", "");
    }

    static String ended(String sql) {
        return VALID.matcher(sql).replaceFirst("") + ";";
    }

    private static String quoted(List<String> columns) {
        return columns.stream()
                .map(Identifier::quote)
                .reduce((one, next) -> one + ", " + next)
                .orElse("ctid");
    }
}
