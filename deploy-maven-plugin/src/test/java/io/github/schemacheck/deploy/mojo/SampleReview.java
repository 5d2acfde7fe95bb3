package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.Migrations;
import io.github.schemacheck.ReviewContext;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.Stage;
import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A result with one error. */
final class SampleReview {
    private SampleReview() {}

    static ReviewResult withError() {
        Finding finding = new Finding("a-check", Severity.ERROR, "table a", "differs", "why", "--", Certainty.READ);
        ServerFacts.Locale locale = new ServerFacts.Locale("UTF8", "libc", "C", "C", "");
        ReviewContext context = new ReviewContext(
                Stage.BEFORE,
                "localhost:5432/shop",
                new ServerFacts(18, "18.6", 7, "shop", "app", "UTC", locale),
                "2 migrations",
                Map.of(),
                Instant.EPOCH,
                List.of(),
                Map.of());
        Schema empty = Schema.of(18, List.of());
        return new ReviewResult(
                context,
                List.of(finding),
                List.of(),
                Migrations.NONE,
                List.of(),
                List.of(),
                new Evidence(empty, empty, SchemaDiff.between(empty, empty)),
                Map.of());
    }
}
