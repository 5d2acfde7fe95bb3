package io.github.schemacheck.trace;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one statement was seen to do on a real server; nobody else makes one.
 *
 * @param sql as it was sent, placeholders replaced
 * @param above the comments between the statement before and this one, one line each
 * @param touches of relations that were there before the first pending migration; ordered by name
 * @param changes what it created, altered and dropped; ordered as by a {@link io.github.schemacheck.diff.SchemaDiff}
 * @param hidden from what IF NOT EXISTS passed over to what the statement would have made; empty where they are equal,
 *     or nothing was passed over
 */
public record StatementTrace(
        Place place,
        String sql,
        List<String> above,
        Setting setting,
        List<Touch> touches,
        List<Change> changes,
        Outcome outcome,
        List<Change> hidden) {
    public StatementTrace {
        above = List.copyOf(above);
        touches = touches.stream().sorted().toList();
        changes = List.copyOf(changes);
        hidden = List.copyOf(hidden);
    }

    public boolean failed() {
        return outcome.failure().isPresent();
    }

    /** @return what it did to tables and materialized views, whose rows others read and write */
    public Stream<Touch> tables() {
        return touches.stream().filter(touch -> touch.relation().hasRows());
    }

    public Optional<Touch> of(QualifiedName relation) {
        return touches.stream()
                .filter(touch -> touch.relation().name().equals(relation))
                .findFirst();
    }

    /** @return the objects of the kind that it created */
    public <T> Stream<T> added(Class<T> kind) {
        return changes.stream()
                .filter(Change.Added.class::isInstance)
                .map(Change::subject)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    public Stream<Change.Altered> altered() {
        return changes.stream().filter(Change.Altered.class::isInstance).map(Change.Altered.class::cast);
    }
}
