package io.github.schemacheck.report.html;

import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.report.Counted;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Findings by the table that they are about, whatever part of it; each with its number in the report. */
record TableFindings(Map<String, List<Numbered>> byTable) {
    record Numbered(int number, Severity severity) {}

    static TableFindings of(Evidence evidence, Optional<Trace> trace, List<Finding> findings) {
        Map<String, List<Numbered>> byTable = new HashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Numbered numbered = new Numbered(i + 1, findings.get(i).severity());
            String object = findings.get(i).object();
            Stream.concat(
                            table(object, evidence.expected(), evidence.live()).stream(),
                            trace.stream().flatMap(seen -> locked(seen, object, evidence)))
                    .forEach(table -> byTable.computeIfAbsent(table, t -> new ArrayList<>())
                            .add(numbered));
        }
        return new TableFindings(byTable);
    }

    /** What is about a statement is about the tables that others wait for. */
    private static Stream<String> locked(Trace trace, String object, Evidence evidence) {
        return trace.statements().stream()
                .filter(statement -> object.equals("migration " + statement.place()))
                .flatMap(StatementTrace::tables)
                .filter(touch ->
                        touch.strongest().filter(LockMode::blocksWrites).isPresent())
                .map(touch -> root(ObjectId.table(touch.relation().name()), evidence.expected(), evidence.live())
                        .name()
                        .toString())
                .distinct();
    }

    Optional<Severity> worst(String table) {
        return byTable.getOrDefault(table, List.of()).stream()
                .map(Numbered::severity)
                .max(Comparator.naturalOrder());
    }

    /** @return the id of the element of the first; empty where there is none */
    String first(String table) {
        List<Numbered> all = byTable.getOrDefault(table, List.of());
        return all.isEmpty() ? "" : "finding-" + all.get(0).number();
    }

    /** @return {@code 2 findings}; empty where there is none */
    String said(String table) {
        int count = byTable.getOrDefault(table, List.of()).size();
        return count == 0 ? "" : Counted.of(count, "finding");
    }

    private static Optional<String> table(String object, Schema expected, Schema live) {
        try {
            Optional<ObjectId> up = Optional.of(ObjectId.parse(object));
            while (up.filter(id -> id.kind() != ObjectKind.TABLE).isPresent()) {
                up = parent(up.get(), expected, live);
            }
            return up.map(table -> root(table, expected, live).name().toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is on neither side is a part of the table that it is named after. */
    private static Optional<ObjectId> parent(ObjectId id, Schema expected, Schema live) {
        Optional<SchemaObject> object = live.find(id).or(() -> expected.find(id));
        return object.isPresent()
                ? object.get().parent()
                : Optional.of(ObjectId.table(id.name()))
                        .filter(table -> !id.member().isEmpty());
    }

    /** Partitions are drawn as the table that they are a part of. */
    private static ObjectId root(ObjectId table, Schema expected, Schema live) {
        Optional<QualifiedName> whole = live.find(table)
                .or(() -> expected.find(table))
                .map(Table.class::cast)
                .flatMap(found -> found.partitioning().parent());
        return whole.map(name -> root(ObjectId.table(name), expected, live)).orElse(table);
    }
}
