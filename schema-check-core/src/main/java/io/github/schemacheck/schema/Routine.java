package io.github.schemacheck.schema;

import java.util.Optional;

/**
 * A function, procedure or aggregate.
 *
 * @param arguments identity arguments in parentheses, which tell overloads apart: {@code (integer, text)}
 * @param definition as pg_get_functiondef() renders it: body, volatility, security, SET, parallel safety and all
 */
public record Routine(QualifiedName name, String arguments, Kind kind, String definition) implements SchemaObject {
    /** prokind. */
    public enum Kind {
        FUNCTION,
        PROCEDURE,
        AGGREGATE,
        WINDOW
    }

    @Override
    public ObjectId id() {
        return new ObjectId(ObjectKind.ROUTINE, name, arguments);
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.of(Namespace.idOf(name.schema()));
    }
}
