package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;

/** Statements that have no IF NOT EXISTS of their own, made to run twice. */
final class Guard {
    private Guard() {}

    /** @param query what finds a row once the statement has run */
    static SqlStatement unless(String query, String statement) {
        return block("NOT EXISTS (" + query + ")", statement);
    }

    static SqlStatement when(String query, String statement) {
        return block("EXISTS (" + query + ")", statement);
    }

    static SqlStatement unlessType(QualifiedName type, String statement) {
        String known = "to_regtype(" + Identifier.literal(type.toString()) + ") IS NULL";
        return block("pg_catalog." + known, statement);
    }

    static SqlStatement unlessConstraint(QualifiedName table, String name, String statement) {
        return unless(constraint(table, name), statement);
    }

    static String constraint(QualifiedName table, String name) {
        return "SELECT FROM pg_catalog.pg_constraint WHERE conrelid = " + Identifier.literal(table.toString())
                + "::regclass AND conname = " + Identifier.literal(name);
    }

    private static SqlStatement block(String condition, String statement) {
        String tag = statement.contains("$$") || condition.contains("$$") ? "$guarded$" : "$$";
        return SqlStatement.of("DO " + tag + "\nBEGIN\n    IF " + condition + " THEN\n        " + statement
                + ";\n    END IF;\nEND " + tag);
    }
}
