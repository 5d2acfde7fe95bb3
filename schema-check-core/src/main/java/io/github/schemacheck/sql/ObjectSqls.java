package io.github.schemacheck.sql;

import io.github.schemacheck.schema.CheckConstraint;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Comment;
import io.github.schemacheck.schema.CompositeType;
import io.github.schemacheck.schema.DefaultPrivilege;
import io.github.schemacheck.schema.Domain;
import io.github.schemacheck.schema.EnumType;
import io.github.schemacheck.schema.EventTrigger;
import io.github.schemacheck.schema.ExclusionConstraint;
import io.github.schemacheck.schema.ExtendedStatistics;
import io.github.schemacheck.schema.Extension;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Grant;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.MaterializedView;
import io.github.schemacheck.schema.Namespace;
import io.github.schemacheck.schema.Ownership;
import io.github.schemacheck.schema.Policy;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.Publication;
import io.github.schemacheck.schema.RangeType;
import io.github.schemacheck.schema.Routine;
import io.github.schemacheck.schema.Rule;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Sequence;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.schema.Trigger;
import io.github.schemacheck.schema.UniqueConstraint;
import io.github.schemacheck.schema.View;
import java.util.Map;

/** One {@link ObjectSql} for each kind of object; a test holds the list complete. */
final class ObjectSqls {
    static final Map<Class<? extends SchemaObject>, ObjectSql<?>> ALL = Map.ofEntries(
            Map.entry(Extension.class, new ExtensionSql()),
            Map.entry(Namespace.class, new NamespaceSql()),
            Map.entry(EnumType.class, new EnumTypeSql()),
            Map.entry(Domain.class, new DomainSql()),
            Map.entry(CompositeType.class, new CompositeTypeSql()),
            Map.entry(RangeType.class, new RangeTypeSql()),
            Map.entry(Sequence.class, new SequenceSql()),
            Map.entry(Table.class, new TableSql()),
            Map.entry(Column.class, new ColumnSql()),
            Map.entry(PrimaryKey.class, new KeySql<PrimaryKey>()),
            Map.entry(UniqueConstraint.class, new KeySql<UniqueConstraint>()),
            Map.entry(CheckConstraint.class, new CheckConstraintSql()),
            Map.entry(ExclusionConstraint.class, new ExclusionConstraintSql()),
            Map.entry(ForeignKey.class, new ForeignKeySql()),
            Map.entry(Index.class, new IndexSql()),
            Map.entry(ExtendedStatistics.class, new ExtendedStatisticsSql()),
            Map.entry(Routine.class, new RoutineSql()),
            Map.entry(View.class, new ViewSql()),
            Map.entry(MaterializedView.class, new MaterializedViewSql()),
            Map.entry(Rule.class, new RuleSql()),
            Map.entry(Trigger.class, new TriggerSql()),
            Map.entry(Policy.class, new PolicySql()),
            Map.entry(EventTrigger.class, new EventTriggerSql()),
            Map.entry(Publication.class, new PublicationSql()),
            Map.entry(Ownership.class, new OwnershipSql()),
            Map.entry(Grant.class, new GrantSql()),
            Map.entry(DefaultPrivilege.class, new DefaultPrivilegeSql()),
            Map.entry(Comment.class, new CommentSql()));

    private ObjectSqls() {}

    /** Safe because the map is keyed by the class that each entry is made for. */
    @SuppressWarnings("unchecked")
    static ObjectSql<SchemaObject> of(SchemaObject object) {
        ObjectSql<?> found = ALL.get(object.getClass());
        if (found == null) {
            throw new IllegalStateException("No SQL is known for " + object.id());
        }
        return (ObjectSql<SchemaObject>) found;
    }
}
