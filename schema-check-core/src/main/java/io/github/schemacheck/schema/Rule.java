package io.github.schemacheck.schema;

/** @param definition as pg_get_ruledef() renders it; the SELECT rule of a view is the view itself and not here */
public record Rule(QualifiedName table, String name, String definition, Trigger.Firing firing) implements TableMember {
    @Override
    public ObjectId id() {
        return new ObjectId(ObjectKind.RULE, table, name);
    }
}
