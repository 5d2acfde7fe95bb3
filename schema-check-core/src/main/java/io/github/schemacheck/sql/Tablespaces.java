package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.MaterializedView;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Table;

/** Tablespaces are folders of one server, which no other has. */
final class Tablespaces {
    private Tablespaces() {}

    static SchemaObject without(SchemaObject object) {
        if (object instanceof Table table) {
            return new Table(
                    table.name(),
                    table.kind(),
                    table.persistence(),
                    table.partitioning(),
                    table.inherits(),
                    table.rowSecurity(),
                    without(table.settings()));
        }
        if (object instanceof MaterializedView view) {
            return new MaterializedView(
                    view.name(), view.columns(), view.definition(), without(view.settings()), view.populated());
        }
        return object instanceof Index index
                ? new Index(
                        index.table(), index.name(), without(index.definition()), index.state(), index.parentObject())
                : object;
    }

    private static Table.Settings without(Table.Settings settings) {
        return new Table.Settings(settings.options(), "", settings.accessMethod(), settings.replicaIdentity());
    }

    private static Index.Definition without(Index.Definition definition) {
        return new Index.Definition(
                definition.unique(),
                definition.nullsNotDistinct(),
                definition.method(),
                definition.keys(),
                definition.include(),
                definition.predicate(),
                definition.options(),
                "");
    }
}
