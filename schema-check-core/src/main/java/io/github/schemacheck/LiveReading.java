package io.github.schemacheck;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.catalog.CatalogReading;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.rehearsal.LiveFacts;
import java.util.List;

/** All that is read of the live database, in one snapshot; the connection is closed before anything slow begins. */
record LiveReading(CatalogReading catalog, LiveFacts facts, List<String> warnings) {
    static LiveReading of(ReviewSettings settings) {
        try (Session session = Session.openReadOnly(settings.live(), settings.session())) {
            LiveFacts facts = session.read(live -> LiveFacts.read(live, session.facts(), settings.expected()));
            return new LiveReading(session.read(Catalog::read), facts, session.warnings());
        }
    }
}
