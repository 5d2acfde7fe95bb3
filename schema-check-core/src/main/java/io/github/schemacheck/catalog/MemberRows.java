package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.ExtendedStatistics;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Policy;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Rule;
import io.github.schemacheck.schema.Trigger;

/** Mappers of what belongs to a table or view and is neither column, constraint nor index. */
final class MemberRows {
    private MemberRows() {}

    static void statistics(Row row, Reading reading) {
        long oid = row.number();
        Relation table = reading.relation(row.number());
        if (table == null) {
            row.skipAll();
            return;
        }
        QualifiedName name = row.name();
        String owner = row.text();
        ExtendedStatistics statistics = new ExtendedStatistics(table.name(), name, row.text(), row.integer());
        reading.add("pg_statistic_ext", oid, statistics, owner);
    }

    static void trigger(Row row, Reading reading) {
        long oid = row.number();
        Relation table = reading.relation(row.number());
        if (table == null) {
            row.skipAll();
            return;
        }
        Trigger trigger = new Trigger(
                table.name(),
                row.text(),
                row.text(),
                firing(row.letter()),
                reading.member(ObjectKind.TRIGGER, row.texts()));
        reading.add("pg_trigger", oid, trigger);
    }

    static void rule(Row row, Reading reading) {
        long oid = row.number();
        Relation table = reading.relation(row.number());
        if (table == null) {
            row.skipAll();
            return;
        }
        reading.add("pg_rewrite", oid, new Rule(table.name(), row.text(), row.text(), firing(row.letter())));
    }

    static void policy(Row row, Reading reading) {
        long oid = row.number();
        Relation table = reading.relation(row.number());
        if (table == null) {
            row.skipAll();
            return;
        }
        String name = row.text();
        boolean permissive = row.flag();
        String command = command(row.letter());
        Policy policy =
                new Policy(table.name(), name, permissive, command, row.sorted(), row.optional(), row.optional());
        reading.add("pg_policy", oid, policy);
    }

    private static String command(char letter) {
        return switch (letter) {
            case 'r' -> "SELECT";
            case 'a' -> "INSERT";
            case 'w' -> "UPDATE";
            case 'd' -> "DELETE";
            default -> "ALL";
        };
    }

    static Trigger.Firing firing(char letter) {
        return switch (letter) {
            case 'D' -> Trigger.Firing.DISABLED;
            case 'R' -> Trigger.Firing.REPLICA;
            case 'A' -> Trigger.Firing.ALWAYS;
            default -> Trigger.Firing.ORIGIN;
        };
    }
}
