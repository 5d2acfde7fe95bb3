package io.github.schemacheck.report.html;

import io.github.schemacheck.RehearsalResult;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.SampleResults;
import io.github.schemacheck.schema.Deferrability;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Persistence;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.schema.Validation;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.Outcome;
import io.github.schemacheck.trace.Place;
import io.github.schemacheck.trace.Relation;
import io.github.schemacheck.trace.Setting;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.TableSize;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Pages that are larger, or of another kind, than the cases of reports. */
final class SamplePages {
    private static final QualifiedName ORDERS = new QualifiedName("public", "orders");
    private static final QualifiedName PAYMENT = new QualifiedName("public", "payment");

    private static final Schema SHOP =
            Schema.of(16, List.of(table(ORDERS), table(PAYMENT), key(PAYMENT, "payment_order", ORDERS)));
    private static final Map<QualifiedName, TableSize> SIZES = Map.of(
            ORDERS, new TableSize(40_000_000, 8L << 30, 2L << 30, 4),
            PAYMENT, new TableSize(900_000, 90 << 20, 30 << 20, 2));

    private SamplePages() {}

    /** A schema of so many tables, most of which refer to one or two others, with a finding in every fortieth. */
    static String large(int tables) throws IOException {
        Random random = new Random(7);
        List<SchemaObject> objects = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            QualifiedName name = name(i);
            objects.add(table(name));
            int group = i / 25 * 25;
            for (int key = 0; key < random.nextInt(3) && i > group; key++) {
                objects.add(key(name, "fk_" + key, name(group + random.nextInt(i - group))));
            }
            if (i % 40 == 0) {
                findings.add(finding(name, i % 80 == 0 ? Severity.ERROR : Severity.WARNING));
            }
        }
        Schema schema = Schema.of(16, objects);
        return page(with(findings, schema));
    }

    /** Two migrations that lock two tables. */
    static String rehearsal() throws IOException {
        List<StatementTrace> statements = List.of(
                statement(
                        new Place("V9__totals.sql", 3),
                        1,
                        Duration.ZERO,
                        touch(ORDERS, LockMode.ACCESS_EXCLUSIVE, true)),
                statement(
                        new Place("V9__totals.sql", 7),
                        1,
                        Duration.ofSeconds(2),
                        touch(PAYMENT, LockMode.SHARE, false)),
                statement(
                        new Place("V10__index.sql", 1),
                        2,
                        Duration.ofSeconds(2),
                        touch(PAYMENT, LockMode.SHARE, false)));
        Trace trace = new Trace(SHOP, SHOP, statements, List.of(), List.of(), SIZES, Map.of(), false);
        return HtmlReport.of(
                new RehearsalResult(with(List.of(rewrites(statements.get(0))), SHOP), trace),
                FileStyle.DEFAULT,
                SampleResults.PLACES,
                Optional.empty());
    }

    private static Finding rewrites(StatementTrace statement) {
        return new Finding(
                "rewrites-table",
                Severity.ERROR,
                "migration V9__totals.sql:3",
                "writes public.orders anew: nobody reads or writes public.orders for about 4 minutes",
                "Nobody reads or writes the table until all of it is written anew.",
                "ALTER TABLE orders ADD COLUMN total_new bigint;",
                Certainty.proven(statement));
    }

    static String page(ReviewResult result) {
        return HtmlReport.of(result, FileStyle.DEFAULT, SampleResults.PLACES, Optional.empty());
    }

    private static ReviewResult with(List<Finding> findings, Schema schema) throws IOException {
        ReviewResult empty = SampleResults.read("{}");
        return new ReviewResult(
                empty.context(),
                findings,
                List.of(),
                empty.migrations(),
                List.of(),
                List.of(),
                new Evidence(schema, schema, SchemaDiff.between(schema, schema)),
                Map.of());
    }

    private static Finding finding(QualifiedName table, Severity severity) {
        return new Finding(
                severity == Severity.ERROR ? "column-missing" : "column-extra",
                severity,
                "column " + table + ".note",
                "differs",
                "The code reads it.",
                "ALTER TABLE " + table + " ADD COLUMN note text;",
                Certainty.READ);
    }

    private static QualifiedName name(int number) {
        return new QualifiedName(number % 25 < 20 ? "public" : "billing", "table_" + number);
    }

    private static Table table(QualifiedName name) {
        return new Table(
                name,
                Table.Kind.ORDINARY,
                Persistence.PERMANENT,
                Table.Partitioning.NONE,
                List.of(),
                Table.RowSecurity.OFF,
                new Table.Settings(List.of(), "", "heap", "DEFAULT"));
    }

    private static ForeignKey key(QualifiedName from, String name, QualifiedName to) {
        return new ForeignKey(
                from,
                name,
                List.of("parent"),
                new ForeignKey.Reference(
                        to,
                        List.of("id"),
                        ForeignKey.Match.SIMPLE,
                        ForeignKey.Action.NO_ACTION,
                        ForeignKey.Action.NO_ACTION,
                        List.of(),
                        false),
                Deferrability.NOT_DEFERRABLE,
                Validation.VALIDATED,
                true,
                Optional.empty());
    }

    private static StatementTrace statement(Place place, int transaction, Duration timeout, Touch touch) {
        return new StatementTrace(
                place,
                "ALTER TABLE " + touch.relation().name() + " …",
                List.of(),
                new Setting(transaction, false, timeout),
                List.of(touch),
                List.of(),
                new Outcome(Duration.ofMillis(3), 0, Optional.empty()),
                List.of());
    }

    private static Touch touch(QualifiedName table, LockMode mode, boolean rewritten) {
        return new Touch(
                new Relation(table, Relation.Kind.TABLE, table),
                Set.of(mode),
                rewritten ? Touch.Fate.REWRITTEN : Touch.Fate.KEPT,
                1,
                1);
    }
}
