package io.github.schemacheck.schema;

/** What fills a column when an INSERT does not name it. */
public sealed interface ColumnValue {
    /** Nothing: NULL. */
    record None() implements ColumnValue {
        public static final None NONE = new None();

        @Override
        public String toString() {
            return "none";
        }
    }

    /** @param expression as the server renders it with an empty search_path */
    record Default(String expression) implements ColumnValue {
        @Override
        public String toString() {
            return "DEFAULT " + expression;
        }
    }

    /** @param always GENERATED ALWAYS: an INSERT that names the column fails without OVERRIDING SYSTEM VALUE */
    record Identity(boolean always, SequenceOptions sequence) implements ColumnValue {
        @Override
        public String toString() {
            return "GENERATED " + (always ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY (" + sequence + ")";
        }
    }

    /** @param virtual computed when read, PostgreSQL 18; else stored */
    record Generated(String expression, boolean virtual) implements ColumnValue {
        @Override
        public String toString() {
            return "GENERATED ALWAYS AS (" + expression + ") " + (virtual ? "VIRTUAL" : "STORED");
        }
    }
}
