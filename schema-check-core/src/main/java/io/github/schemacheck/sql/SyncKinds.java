package io.github.schemacheck.sql;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Constraint;
import io.github.schemacheck.schema.ExclusionConstraint;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Grant;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.KeyColumns;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.schema.TableMember;
import io.github.schemacheck.schema.UniqueConstraint;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which changes can be taken back in a database that is in use, kind by kind. */
final class SyncKinds {
    /** What needs a superuser or another owner, or takes rights from a running application. */
    private static final Set<ObjectKind> LEFT_TO_PEOPLE = EnumSet.of(
            ObjectKind.OWNERSHIP, ObjectKind.DEFAULT_PRIVILEGE, ObjectKind.EVENT_TRIGGER, ObjectKind.PUBLICATION);

    private static final int NOT_VALID_KEYS_OF_PARTITIONED = 18;

    private SyncKinds() {}

    static List<SqlStatement> statements(Change change, Sides sides) {
        if (change instanceof Change.Removed removed) {
            SchemaObject wanted = removed.subject();
            return wanted instanceof Column column
                    ? SyncColumn.create(column, sides)
                    : ObjectSqls.of(wanted).create(wanted, sides);
        }
        if (change instanceof Change.Renamed renamed) {
            return List.of(RenameSql.statement(renamed));
        }
        Change.Altered altered = (Change.Altered) change;
        if (altered.from() instanceof Column wanted) {
            return SyncColumn.alter((Column) altered.to(), wanted, sides);
        }
        if (altered.from() instanceof Index wanted && isBroken((Index) altered.to())) {
            // Does nothing while the broken one is there: who removes that looks first whether it is being built.
            return List.of(IndexText.create(wanted, wanted.name(), sides));
        }
        return ObjectSqls.of(altered.from()).alter(altered.to(), altered.from(), sides);
    }

    static Optional<String> whyNotChanged(Change change) {
        ObjectKind kind = change.id().kind();
        if (LEFT_TO_PEOPLE.contains(kind)) {
            return Optional.of("is left to who administers the database");
        }
        if (!(change instanceof Change.Altered altered)) {
            return Optional.empty();
        }
        return switch (kind) {
            case TABLE -> altered.in("persistence").isPresent()
                            || altered.in("partitioning").isPresent()
                            || altered.in("rowSecurity").isPresent()
                    ? Optional.of("rewrites or scans the table, or changes what the application sees of it")
                    : Optional.empty();
            case INDEX -> !isBroken((Index) altered.to())
                            && (altered.in("definition").isPresent()
                                    || altered.in("parentObject").isPresent())
                    ? Optional.of("an index cannot be changed: make the expected one under another name")
                    : Optional.empty();
            case EXTENSION -> Optional.of("is left to who administers the database");
            case DOMAIN -> altered.in("nullable").isPresent()
                    ? Optional.of("scans all tables that use the domain, under a lock that blocks writes")
                    : Optional.empty();
            case FOREIGN_KEY -> altered.in("triggersEnabled").isPresent()
                    ? Optional.of("only a superuser can enable the triggers of the key")
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    static Optional<String> whyNotMade(SchemaObject wanted, Sides sides, Schema schema) {
        if (LEFT_TO_PEOPLE.contains(wanted.id().kind())) {
            return Optional.of("is left to who administers the database");
        }
        if (wanted instanceof Grant grant && takesAway(grant, sides)) {
            return Optional.of("takes rights away");
        }
        if (wanted instanceof Table table) {
            return partition(table, sides);
        }
        return wanted instanceof TableMember member && !sides.isNew(member.table())
                ? member(member, sides, schema)
                : Optional.empty();
    }

    /** What is said of an owner, who has every right to a new object, is that some of them were revoked. */
    private static boolean takesAway(Grant grant, Sides sides) {
        return grant.privileges().isEmpty() || sides.isOwner(grant.target(), grant.grantee());
    }

    private static Optional<String> partition(Table table, Sides sides) {
        Optional<QualifiedName> parent = table.partitioning().parent();
        return parent.isPresent() && !sides.isNew(parent.get())
                ? Optional.of("locks " + parent.get() + " against reads, and scans its default partition")
                : Optional.empty();
    }

    private static Optional<String> member(TableMember member, Sides sides, Schema schema) {
        boolean partitioned = sides.isPartitioned(member.table());
        if (member instanceof Column column) {
            return SyncColumn.whyNotMade(column, schema);
        }
        if (member instanceof ExclusionConstraint) {
            return Optional.of("an exclusion constraint cannot be made without blocking writes");
        }
        boolean inherited = member instanceof Constraint constraint
                && constraint.inheritedFrom().isPresent();
        if (partitioned && !inherited && (member instanceof Index || isKey(member))) {
            return Optional.of("an index of a partitioned table blocks writes while it is built: make it ON ONLY the"
                    + " table, and those of the partitions CONCURRENTLY");
        }
        if (partitioned
                && !inherited
                && member instanceof ForeignKey
                && sides.liveMajor() < NOT_VALID_KEYS_OF_PARTITIONED) {
            return Optional.of("a foreign key of a partitioned table is checked at once, while writes wait");
        }
        return isKey(member) && key(member).withoutOverlaps()
                ? Optional.of("an exclusion constraint cannot be made without blocking writes")
                : Optional.empty();
    }

    private static boolean isKey(TableMember member) {
        return member instanceof PrimaryKey || member instanceof UniqueConstraint;
    }

    private static KeyColumns key(TableMember member) {
        return member instanceof PrimaryKey primary ? primary.key() : ((UniqueConstraint) member).key();
    }

    private static boolean isBroken(Index live) {
        return !live.state().valid() || !live.state().ready();
    }
}
