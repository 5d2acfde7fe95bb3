package io.github.schemacheck.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Reads a whole database: one query for each kind of object, in one snapshot. */
public final class Catalog {
    /** In this order: what is referred to by oid comes first. */
    static final List<CatalogQuery> QUERIES = List.of(
            CatalogQuery.of("extension_members", DatabaseRows::extensionMember),
            CatalogQuery.of("extensions", DatabaseRows::extension),
            CatalogQuery.of("namespaces", DatabaseRows::namespace),
            CatalogQuery.of("names", DatabaseRows::name),
            CatalogQuery.of("enums", TypeRows::enumType),
            CatalogQuery.of("domains", TypeRows::domain),
            CatalogQuery.of("composite_types", TypeRows::compositeType),
            CatalogQuery.of("range_types", TypeRows::rangeType),
            new CatalogQuery("tables", TableRows::new),
            CatalogQuery.of("views", ViewRows::view),
            CatalogQuery.of("sequences", SequenceRows::sequence),
            CatalogQuery.of("column_defaults", ColumnRows::expression),
            CatalogQuery.of("not_nulls", ColumnRows::notNull),
            new CatalogQuery("columns", ColumnRows::new),
            CatalogQuery.of("keys", ConstraintRows::key),
            CatalogQuery.of("checks", ConstraintRows::check),
            CatalogQuery.of("foreign_keys", ForeignKeyRows::foreignKey),
            CatalogQuery.of("indexes", IndexRows::index),
            CatalogQuery.of("statistics", MemberRows::statistics),
            CatalogQuery.of("routines", RoutineRows::routine),
            CatalogQuery.of("triggers", MemberRows::trigger),
            CatalogQuery.of("rules", MemberRows::rule),
            CatalogQuery.of("policies", MemberRows::policy),
            CatalogQuery.of("event_triggers", DatabaseRows::eventTrigger),
            CatalogQuery.of("publications", DatabaseRows::publication),
            CatalogQuery.of("default_privileges", PrivilegeRows::defaultPrivilege),
            CatalogQuery.of("grants", PrivilegeRows::grant),
            CatalogQuery.of("comments", DatabaseRows::comment),
            CatalogQuery.of("not_compared", DatabaseRows::notCompared));

    /**
     * Texts of the server must not depend on who asks; jit would compile for longer than these queries run, and every
     * parallel worker would read the server's catalogue into a cache of its own once more.
     */
    private static final String SAME_FOR_ALL =
            """
            SET LOCAL search_path = ''; SET LOCAL DateStyle = 'ISO, MDY'; SET LOCAL IntervalStyle = 'postgres';
            SET LOCAL TimeZone = 'UTC'; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex';
            SET LOCAL quote_all_identifiers = off; SET LOCAL jit = off; SET LOCAL max_parallel_workers_per_gather = 0
            """;

    private Catalog() {}

    /**
     * Reads everything that is compared, in the transaction of the connection, which should be read only and repeatable
     * read. A connection without one (auto-commit) gets one for the time of the reading.
     *
     * @param connection of pgjdbc, or of a pool that hands it out by unwrap; changed in local settings only
     * @throws SQLException what the server or the network says; the transaction is then of no more use
     */
    public static CatalogReading read(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            return readHere(connection);
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            return readHere(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static CatalogReading readHere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SAME_FOR_ALL);
        }
        Reading reading = new Reading();
        CopyRows rows = new CopyRows(connection, reading.pool());
        for (CatalogQuery query : QUERIES) {
            RowMapper mapper = query.mapper().apply(reading);
            rows.forEach(query.sql(), mapper::map);
            mapper.end();
        }
        return reading.done(connection.getMetaData().getDatabaseMajorVersion());
    }
}
