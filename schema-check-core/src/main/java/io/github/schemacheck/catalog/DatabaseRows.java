package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.Comment;
import io.github.schemacheck.schema.EventTrigger;
import io.github.schemacheck.schema.Extension;
import io.github.schemacheck.schema.Namespace;
import io.github.schemacheck.schema.Ownership;
import io.github.schemacheck.schema.Publication;
import io.github.schemacheck.schema.QualifiedName;

/** Mappers of what belongs to the database as a whole. */
final class DatabaseRows {
    private DatabaseRows() {}

    static void extensionMember(Row row, Reading reading) {
        reading.addExtensionMember(row.text(), row.number());
    }

    static void extension(Row row, Reading reading) {
        reading.add("pg_extension", row.number(), new Extension(row.text(), row.text(), row.text()));
    }

    static void namespace(Row row, Reading reading) {
        long oid = row.number();
        Namespace namespace = new Namespace(row.text());
        reading.add("pg_namespace", oid, namespace);
        row.optional()
                .filter(owner -> !reading.isOfExtension("pg_namespace", oid))
                .ifPresent(owner -> reading.add(new Ownership(namespace.id(), owner)));
    }

    static void name(Row row, Reading reading) {
        reading.names().add(new CatalogKey(row.text(), row.number()), row.name(), row.flag());
    }

    static void eventTrigger(Row row, Reading reading) {
        long oid = row.number();
        String name = row.text();
        String owner = row.text();
        String event = row.text();
        QualifiedName function = row.name();
        EventTrigger trigger = new EventTrigger(name, event, function, MemberRows.firing(row.letter()), row.sorted());
        reading.add("pg_event_trigger", oid, trigger, owner);
    }

    static void publication(Row row, Reading reading) {
        long oid = row.number();
        String name = row.text();
        String owner = row.text();
        Publication publication =
                new Publication(name, row.flag(), row.sorted(), row.sorted(), row.texts(), row.flag());
        reading.add("pg_publication", oid, publication, owner);
    }

    static void comment(Row row, Reading reading) {
        String catalog = row.text();
        long oid = row.number();
        int column = row.integer();
        String text = row.text();
        reading.find(catalog, oid, column).ifPresent(target -> reading.add(new Comment(target, text)));
    }

    static void notCompared(Row row, Reading reading) {
        long count = row.number();
        String one = row.text();
        String many = row.text();
        reading.addNotCompared(count + " " + (count == 1 ? one : many));
    }
}
