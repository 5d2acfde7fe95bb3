package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Publication;
import java.util.ArrayList;
import java.util.List;

final class PublicationSql implements ObjectSql<Publication> {
    @Override
    public List<SqlStatement> create(Publication wanted, Sides sides) {
        String known = "SELECT FROM pg_catalog.pg_publication WHERE pubname = " + Identifier.literal(wanted.name());
        String content =
                wanted.allTables() ? " FOR ALL TABLES" : content(wanted).isEmpty() ? "" : " FOR " + content(wanted);
        return List.of(Guard.unless(
                known,
                "CREATE PUBLICATION " + Identifier.quote(wanted.name()) + content + " WITH (" + options(wanted) + ")"));
    }

    @Override
    public List<SqlStatement> alter(Publication live, Publication wanted, Sides sides) {
        String alter = "ALTER PUBLICATION " + Identifier.quote(wanted.name());
        if (live.allTables() != wanted.allTables()) {
            return List.of(
                    SqlStatement.note("FOR ALL TABLES cannot be altered: make the publication anew in a migration,"
                            + " and refresh its subscriptions."));
        }
        List<SqlStatement> all = new ArrayList<>();
        all.add(SqlStatement.of(alter + " SET (" + options(wanted) + ")"));
        if (!content(live).equals(content(wanted))) {
            all.add(
                    content(wanted).isEmpty()
                            ? SqlStatement.note("Live publishes " + content(live) + ", expected is nothing.")
                            : SqlStatement.of(alter + " SET " + content(wanted)));
        }
        return all;
    }

    private static String content(Publication publication) {
        List<String> parts = new ArrayList<>();
        if (!publication.tables().isEmpty()) {
            parts.add("TABLE " + String.join(", ", publication.tables()));
        }
        if (!publication.schemas().isEmpty()) {
            parts.add("TABLES IN SCHEMA " + Reference.names(publication.schemas()));
        }
        return String.join(", ", parts);
    }

    private static String options(Publication publication) {
        return "publish = " + Identifier.literal(String.join(", ", publication.operations()))
                + ", publish_via_partition_root = " + publication.viaRoot();
    }
}
