package io.github.schemacheck;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.fleet.Namespaces;
import io.github.schemacheck.fleet.Tenant;
import io.github.schemacheck.fleet.TenantQuery;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.LiveFacts;
import io.github.schemacheck.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is read of the database behind DATABASE_URL, in one snapshot: all its schemas at once, however many there are.
 *
 * @param tenants each once, in the order in which they were named
 */
record FleetReading(LiveFacts facts, Namespaces schemas, List<Tenant> tenants, List<String> warnings) {
    private static final String WHERE =
            "set deploy.tenants, deploy.tenantQuery or deploy.tenantFile to those that there are.";

    static FleetReading of(FleetSettings settings, Map<String, String> environment) {
        ReviewSettings review = settings.review();
        try (Session session = Session.openReadOnly(review.live(), review.session())) {
            LiveFacts facts = session.read(live -> LiveFacts.read(live, session.facts(), review.expected()));
            List<String> words = new ArrayList<>(settings.words());
            settings.query().ifPresent(sql -> words.addAll(session.read(new TenantQuery(sql)::ask)));
            boolean schemas = words.stream().anyMatch(word -> !word.contains("/"));
            Namespaces all = schemas
                    ? Namespaces.of(session.read(Catalog::read).schema())
                    : Namespaces.of(Schema.of(facts.server().major(), List.of()));
            return new FleetReading(facts, all, tenants(words, all, settings, environment), session.warnings());
        }
    }

    private static List<Tenant> tenants(
            List<String> words, Namespaces schemas, FleetSettings settings, Map<String, String> environment) {
        Map<String, Tenant> tenants = new LinkedHashMap<>();
        for (String word : words) {
            for (String name : word.contains("*") && !word.contains("/") ? schemas.matching(word) : List.of(word)) {
                Tenant tenant = Tenant.of(name, settings.review().live(), environment);
                tenants.put(tenant.name(), tenant);
            }
        }
        if (tenants.isEmpty()) {
            throw new ProblemException("There is no tenant, so there is nothing to compare.", WHERE);
        }
        return List.copyOf(tenants.values());
    }
}
