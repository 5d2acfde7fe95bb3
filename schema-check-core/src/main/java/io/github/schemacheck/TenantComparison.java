package io.github.schemacheck;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.digest.Sha256;
import io.github.schemacheck.fleet.Namespaces;
import io.github.schemacheck.fleet.Tenant;
import io.github.schemacheck.rehearsal.ExpectedSchema;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.snapshot.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * What is expected of each tenant, and how one is compared with it.
 *
 * @param expected all of it that counts, for tenants that are databases
 * @param template the schema of it that tenants have which are schemas; empty where there are none of these
 */
record TenantComparison(ReviewSettings settings, Schema expected, Namespaces namespaces, String template) {
    TenantComparison {
        expected = expected.only(settings.filter());
    }

    List<Finding> of(Tenant.InSchema tenant, Namespaces live) {
        Schema wanted = namespaces.transposed(template, tenant.name(), settings.filter());
        return live.has(tenant.name(), settings.filter(), wanted)
                ? List.of()
                : findings(wanted, live.only(tenant.name(), settings.filter()));
    }

    /** @throws io.github.schemacheck.problem.ProblemException where it cannot be read */
    List<Finding> of(Tenant.InDatabase tenant) {
        try (Session session = Session.openReadOnly(tenant.url(), settings.session())) {
            Schema there = session.read(Catalog::read).schema().only(settings.filter());
            return expected.objects().equals(there.objects()) ? List.of() : findings(expected, there);
        }
    }

    /** @return another one where another schema is expected, or other objects count */
    String fingerprint() {
        StringWriter text = new StringWriter();
        try {
            Snapshot.write(expected, text);
            return Sha256.hex(text.toString()) + " " + settings.checks().advice();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Finding> findings(Schema wanted, Schema there) {
        Evidence evidence = new Evidence(wanted, there, SchemaDiff.between(wanted, there));
        return Checked.of(evidence, ExpectedSchema.of(wanted, List.of()), settings.checks())
                .findings();
    }
}
