package io.github.schemacheck.rehearsal.watch;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.migration.RunSql;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What CREATE … IF NOT EXISTS did not make, as something of that name is there: the old one is put aside, the statement
 * runs once more, the two are compared, and all of it is taken back.
 */
final class PassedOver {
    private static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[\\w$\\x80-\\uFFFF]+)";
    private static final String NAME = PART + "(?:\\s*\\.\\s*" + PART + ")?";
    private static final Pattern CREATE = Pattern.compile("(?is)\\bCREATE\\s+(?:UNIQUE\\s+|UNLOGGED\\s+)?"
            + "(?<kind>INDEX|TABLE)\\s+"
            + "(?:CONCURRENTLY\\s+)?IF\\s+NOT\\s+EXISTS\\s+(?<name>" + NAME + ")"
            + "(?:\\s+ON\\s+(?:ONLY\\s+)?(?<table>" + NAME + "))?");
    private static final Pattern BLOCK = Pattern.compile("(?i)\\s*DO\\b");
    private static final Pattern ALONE = Pattern.compile("(?i)\\bINDEX\\s+CONCURRENTLY\\b");
    private static final String FIND = "SELECT n.nspname, c.relname FROM pg_catalog.pg_class c"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE ";
    private static final String TABLE = "c.oid = pg_catalog.to_regclass(?)";
    /** It has no schema of its own in CREATE INDEX. */
    private static final String INDEX = "c.relname = (pg_catalog.parse_ident(?))[1] AND c.relnamespace ="
            + " (SELECT relnamespace FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass(?))";

    private final Schema schema;

    /** @param schema as it is */
    PassedOver(Schema schema) {
        this.schema = schema;
    }

    static boolean mayBe(String sql) {
        return CREATE.matcher(run(sql)).find();
    }

    /** Of a block also what it holds and executes; a routine that is only made runs nothing. */
    private static String run(String sql) {
        String statements = RunSql.statements(sql);
        return BLOCK.matcher(statements).lookingAt() ? RunSql.everything(sql) : statements;
    }

    /**
     * @param connection in a transaction, which is afterwards as it was
     * @param gap told why, where the statement cannot be tried a second time
     * @return the differences
     */
    List<Change> differences(Connection connection, String sql, Consumer<String> gap) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SAVEPOINT schema_check");
            try {
                return tried(connection, statement, sql);
            } catch (SQLException e) {
                gap.accept("IF NOT EXISTS passed over something, and the second try fails: " + firstLine(e));
                return List.of();
            } finally {
                statement.execute("ROLLBACK TO SAVEPOINT schema_check; RELEASE SAVEPOINT schema_check");
            }
        }
    }

    private List<Change> tried(Connection connection, Statement statement, String sql) throws SQLException {
        Set<QualifiedName> there = new LinkedHashSet<>();
        Matcher create = CREATE.matcher(run(sql));
        while (create.find()) {
            Optional<QualifiedName> found = there(connection, create);
            if (found.isPresent() && there.add(found.get())) {
                statement.execute("ALTER " + create.group("kind") + " " + found.get() + " RENAME TO schema_check_aside_"
                        + there.size());
            }
        }
        if (there.isEmpty()) {
            return List.of();
        }
        statement.execute(ALONE.matcher(sql).replaceFirst("INDEX"));
        Schema meant = Catalog.read(connection).schema();
        // A block may have its reasons not to make it.
        there.removeIf(name -> !meant.hasTable(name) && !meant.has(ObjectId.of(ObjectKind.INDEX, name)));
        Predicate<SchemaObject> same = object -> isPart(object, there);
        return SchemaDiff.between(schema.only(same), meant.only(same)).changes().stream()
                .filter(change -> !isMadeUp(change))
                .toList();
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
    }

    private static Optional<QualifiedName> there(Connection connection, Matcher create) throws SQLException {
        boolean table = create.group("kind").equalsIgnoreCase("TABLE");
        try (PreparedStatement statement = connection.prepareStatement(FIND + (table ? TABLE : INDEX))) {
            statement.setString(1, create.group("name"));
            if (!table) {
                statement.setString(2, create.group("table"));
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new QualifiedName(row.getString(1), row.getString(2)))
                        : Optional.empty();
            }
        }
    }

    /** PostgreSQL 18 names each NOT NULL, and the names of those put aside are taken. */
    private static boolean isMadeUp(Change change) {
        return change instanceof Change.Altered altered
                && altered.differences().stream()
                        .allMatch(difference -> difference.property().equals("notNull.name"));
    }

    private static boolean isPart(SchemaObject object, Set<QualifiedName> names) {
        return object instanceof Column column
                ? names.contains(column.table())
                : object instanceof Index index && names.contains(index.qualifiedName());
    }
}
