package io.github.schemacheck.rehearsal.watch;

import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.Relation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * A row of pg_class.
 *
 * @param file number of the file with its rows; 0 where it has none
 */
record SeenRelation(long oid, Relation relation, long file) {
    private static final String ALL = Resource.text("relations.sql");

    /** @return all that are not PostgreSQL's own, by oid */
    static Map<Long, SeenRelation> all(Connection connection) throws SQLException {
        Map<Long, SeenRelation> all = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            while (row.next()) {
                Relation relation = new Relation(
                        new QualifiedName(row.getString("schema"), row.getString("name")),
                        kind(row.getString("kind")),
                        new QualifiedName(row.getString("table_schema"), row.getString("table_name")));
                SeenRelation seen = new SeenRelation(row.getLong("oid"), relation, row.getLong("file"));
                all.put(seen.oid(), seen);
            }
        }
        return all;
    }

    private static Relation.Kind kind(String relkind) {
        return switch (relkind) {
            case "i", "I" -> Relation.Kind.INDEX;
            case "S" -> Relation.Kind.SEQUENCE;
            case "v" -> Relation.Kind.VIEW;
            case "m" -> Relation.Kind.MATERIALIZED_VIEW;
            default -> Relation.Kind.TABLE;
        };
    }
}
