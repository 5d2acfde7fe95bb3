package io.github.schemacheck.schema;

import java.util.List;
import java.util.Optional;

/**
 * A foreign key.
 *
 * @param columns in the order of the key, matching {@code references.columns()}
 * @param triggersEnabled false where any of its internal triggers is disabled: the key is then declared but not kept
 */
public record ForeignKey(
        QualifiedName table,
        String name,
        List<String> columns,
        Reference references,
        Deferrability deferrability,
        Validation validation,
        boolean triggersEnabled,
        Optional<ObjectId> inheritedFrom)
        implements Constraint {
    public ForeignKey {
        columns = List.copyOf(columns);
    }

    /** ON UPDATE and ON DELETE. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT;

        @Override
        public String toString() {
            return name().replace('_', ' ');
        }
    }

    /** MATCH; PARTIAL is not implemented in PostgreSQL. */
    public enum Match {
        SIMPLE,
        FULL
    }

    /**
     * What the key points to and what happens there.
     *
     * @param onDeleteColumns the columns of ON DELETE SET NULL or SET DEFAULT (PostgreSQL 15); empty for all of them
     * @param period the last column is a PERIOD (PostgreSQL 18)
     */
    public record Reference(
            QualifiedName table,
            List<String> columns,
            Match match,
            Action onUpdate,
            Action onDelete,
            List<String> onDeleteColumns,
            boolean period) {
        public Reference {
            columns = List.copyOf(columns);
            onDeleteColumns = List.copyOf(onDeleteColumns);
        }
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.FOREIGN_KEY;
    }
}
