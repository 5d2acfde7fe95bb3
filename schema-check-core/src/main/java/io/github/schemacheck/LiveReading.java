package io.github.schemacheck;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.catalog.CatalogReading;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.data.DataFact;
import io.github.schemacheck.data.SequenceReading;
import io.github.schemacheck.data.StateReading;
import io.github.schemacheck.rehearsal.LiveFacts;
import java.util.ArrayList;
import java.util.List;

/** All that is read of the live database, in one snapshot; the connection is closed before anything slow begins. */
record LiveReading(CatalogReading catalog, LiveFacts facts, List<DataFact> data, List<String> warnings) {
    static LiveReading of(ReviewSettings settings) {
        try (Session session = Session.openReadOnly(settings.live(), settings.session())) {
            LiveFacts facts = session.read(live -> LiveFacts.read(live, session.facts(), settings.expected()));
            CatalogReading catalog = session.read(Catalog::read);
            List<DataFact> data = new ArrayList<>(session.read(StateReading::of));
            data.addAll(session.read(SequenceReading::of));
            return new LiveReading(catalog, facts, data, session.warnings());
        }
    }
}
