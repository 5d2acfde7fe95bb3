package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.MaterializedView;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.schema.View;
import java.util.List;

/** Views and materialized views. */
final class ViewRows {
    private ViewRows() {}

    static void view(Row row, Reading reading) {
        long oid = row.number();
        QualifiedName name = row.name();
        String owner = row.text();
        char kind = row.letter();
        SchemaObject view = view(row, reading, name, kind == 'm');
        reading.addRelation(oid, new Relation(view.id(), true, List.of()));
        reading.add("pg_class", oid, view, owner);
    }

    private static SchemaObject view(Row row, Reading reading, QualifiedName name, boolean materialized) {
        List<String> columns = row.texts();
        String definition = row.text();
        List<String> options = row.sorted();
        Table.Settings settings = TableRows.settings(options, row, reading);
        boolean populated = row.flag();
        return materialized
                ? new MaterializedView(name, columns, definition, settings, populated)
                : new View(name, columns, definition, options);
    }
}
