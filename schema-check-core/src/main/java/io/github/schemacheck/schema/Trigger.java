package io.github.schemacheck.schema;

import java.util.Optional;

/**
 * A trigger that a person made; those of foreign keys are in {@link ForeignKey#triggersEnabled()}.
 *
 * @param definition as pg_get_triggerdef() renders it
 * @param inheritedFrom the trigger of the partitioned table that it was cloned from
 */
public record Trigger(
        QualifiedName table, String name, String definition, Firing firing, Optional<ObjectId> inheritedFrom)
        implements TableMember {

    /** tgenabled, also ev_enabled of rules and evtenabled of event triggers. */
    public enum Firing {
        /** The default: everywhere but in replicated sessions. */
        ORIGIN,
        DISABLED,
        REPLICA,
        ALWAYS
    }

    @Override
    public ObjectId id() {
        return new ObjectId(ObjectKind.TRIGGER, table, name);
    }

    @Override
    public Optional<ObjectId> parent() {
        return inheritedFrom.or(TableMember.super::parent);
    }
}
