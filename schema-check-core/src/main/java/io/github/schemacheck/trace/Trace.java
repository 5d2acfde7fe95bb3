package io.github.schemacheck.trace;

import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all pending migrations were seen to do, one after the other.
 *
 * @param before what the shadow was when the first of them began
 * @param after what it was at the end; after a failure, what had been committed by then
 * @param statements in the order in which they ran
 * @param assumed failures that came from rows that were made up, or from rows that live has and the shadow not; with
 *     empty tables the statement passed
 * @param notTraced what ran without being seen, or did not run
 * @param live how large the tables of live are
 * @param indexScans how often live used its indexes since its statistics were reset; only those that it used
 * @param lockedByTransaction whether the migrating tool, with the project's own settings, keeps a transaction open for
 *     its lock; on the shadow it does not
 */
public record Trace(
        Schema before,
        Schema after,
        List<StatementTrace> statements,
        List<StatementTrace> assumed,
        List<NotTraced> notTraced,
        Map<QualifiedName, TableSize> live,
        Map<QualifiedName, Long> indexScans,
        boolean lockedByTransaction) {
    public Trace {
        statements = List.copyOf(statements);
        assumed = List.copyOf(assumed);
        notTraced = List.copyOf(notTraced);
        live = Map.copyOf(live);
        indexScans = Map.copyOf(indexScans);
    }

    /** @return the statement that ended the rehearsal */
    public Optional<StatementTrace> failed() {
        return statements.stream().filter(StatementTrace::failed).reduce((first, last) -> last);
    }

    /** @return with a failure that another content of the tables avoids */
    public Trace assuming(StatementTrace failure) {
        return new Trace(before, after, statements, List.of(failure), notTraced, live, indexScans, lockedByTransaction);
    }

    /** @return of live; nothing for a table that is not there */
    public TableSize size(QualifiedName table) {
        return live.getOrDefault(table, TableSize.NONE);
    }

    /** @return the statements of the same transaction that ran before this one, in order */
    public List<StatementTrace> earlier(StatementTrace statement) {
        return statements.stream()
                .takeWhile(each -> !each.equals(statement))
                .filter(each ->
                        each.setting().transaction() == statement.setting().transaction())
                .toList();
    }

    /** @return in which modes the transaction held the relation when the statement was done */
    public Set<LockMode> held(StatementTrace statement, QualifiedName relation) {
        return Stream.concat(earlier(statement).stream(), Stream.of(statement))
                .flatMap(each -> each.of(relation).stream())
                .flatMap(touch -> touch.taken().stream())
                .collect(Collectors.toSet());
    }

    /**
     * A gap.
     *
     * @param what a migration or a statement: {@code V4__rows.sql}
     * @param why in half a sentence
     */
    public record NotTraced(String what, String why) {}
}
