package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.CheckConstraint;
import io.github.schemacheck.schema.Constraint;
import io.github.schemacheck.schema.Deferrability;
import io.github.schemacheck.schema.ExclusionConstraint;
import io.github.schemacheck.schema.KeyColumns;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.UniqueConstraint;
import io.github.schemacheck.schema.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Mappers of the constraints of one table; {@link ForeignKeyRows} has those of two. */
final class ConstraintRows {
    private ConstraintRows() {}

    static void key(Row row, Reading reading) {
        long oid = row.number();
        Relation table = reading.relation(row.number());
        boolean primary = row.letter() == 'p';
        String name = row.text();
        List<String> parent = row.texts();
        long[] columns = row.numbers();
        long[] all = row.numbers();
        long[] include = Arrays.copyOfRange(all, row.integer(), all.length);
        boolean period = row.flag();
        Deferrability deferrability = deferrability(row);
        boolean nullsNotDistinct = row.flag();
        if (table == null) {
            return;
        }
        KeyColumns key = new KeyColumns(table.columns(columns), table.columns(include), period);
        Optional<ObjectId> from =
                reading.member(primary ? ObjectKind.PRIMARY_KEY : ObjectKind.UNIQUE_CONSTRAINT, parent);
        Constraint constraint = primary
                ? new PrimaryKey(table.name(), name, key, deferrability, from)
                : new UniqueConstraint(table.name(), name, key, nullsNotDistinct, deferrability, from);
        reading.add("pg_constraint", oid, constraint);
    }

    static void check(Row row, Reading reading) {
        long oid = row.number();
        Relation table = reading.relation(row.number());
        boolean check = row.letter() == 'c';
        String name = row.text();
        List<String> parent = row.texts();
        String expression = row.text();
        Validation validation = validation(row);
        boolean noInherit = row.flag();
        if (table == null) {
            return;
        }
        Optional<ObjectId> from =
                reading.member(check ? ObjectKind.CHECK_CONSTRAINT : ObjectKind.EXCLUSION_CONSTRAINT, parent);
        Constraint constraint = check
                ? new CheckConstraint(table.name(), name, expression, validation, noInherit, from)
                : new ExclusionConstraint(table.name(), name, expression, from);
        reading.add("pg_constraint", oid, constraint);
    }

    /** Takes condeferrable and condeferred. */
    static Deferrability deferrability(Row row) {
        boolean deferrable = row.flag();
        boolean deferred = row.flag();
        if (deferred) {
            return Deferrability.INITIALLY_DEFERRED;
        }
        return deferrable ? Deferrability.INITIALLY_IMMEDIATE : Deferrability.NOT_DEFERRABLE;
    }

    /** Takes convalidated and conenforced. */
    static Validation validation(Row row) {
        boolean validated = row.flag();
        boolean enforced = row.flag();
        if (!enforced) {
            return Validation.NOT_ENFORCED;
        }
        return validated ? Validation.VALIDATED : Validation.NOT_VALID;
    }
}
