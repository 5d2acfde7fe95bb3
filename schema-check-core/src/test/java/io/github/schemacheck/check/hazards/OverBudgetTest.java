package io.github.schemacheck.check.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.Outcome;
import io.github.schemacheck.trace.Place;
import io.github.schemacheck.trace.Relation;
import io.github.schemacheck.trace.Setting;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.TableSize;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A scan and a rewrite of 10 GB: 50 s and 200 s by the forecast. */
class OverBudgetTest {
    private static final QualifiedName BOOK = new QualifiedName("public", "book");
    private static final TableSize SIZE = new TableSize(80_000_000, 10_000_000_000L, 0, 0);

    @Test
    void is_named_at_the_statement_that_takes_longest() {
        List<Finding> found =
                new OverBudget(Duration.ofSeconds(249)).run(trace()).toList();
        assertThat(found).hasSize(1);
        assertThat(found.get(0))
                .hasToString("error over-budget migration V3__type.sql:1: by the forecast all pending migrations"
                        + " take about 250 s on live, and may take 249 s; this statement alone 200 s");
        assertThat(found.get(0).certainty()).isEqualTo(Certainty.ASSUMED);
    }

    @Test
    void is_kept_or_is_none() {
        assertThat(new OverBudget(Duration.ofSeconds(250)).run(trace())).isEmpty();
        assertThat(new OverBudget(Duration.ZERO).run(trace())).isEmpty();
    }

    private static Trace trace() {
        Schema schema = Schema.of(18, List.of());
        List<StatementTrace> statements = List.of(
                statement("V2__check.sql", "ALTER TABLE book ADD CHECK (pages > 0)", Touch.Fate.KEPT),
                statement("V3__type.sql", "ALTER TABLE book ALTER pages TYPE bigint", Touch.Fate.REWRITTEN));
        return new Trace(schema, schema, statements, List.of(), List.of(), Map.of(BOOK, SIZE), Map.of(), false);
    }

    private static StatementTrace statement(String migration, String sql, Touch.Fate fate) {
        Relation book = new Relation(BOOK, Relation.Kind.TABLE, BOOK);
        return new StatementTrace(
                new Place(migration, 1),
                sql,
                List.of(),
                new Setting(1, false, Duration.ZERO),
                List.of(new Touch(book, Set.of(LockMode.ACCESS_EXCLUSIVE), fate, 1, 1)),
                List.of(),
                new Outcome(Duration.ZERO, 0, Optional.empty()),
                List.of());
    }
}
