package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Trigger;
import java.util.ArrayList;
import java.util.List;

final class TriggerSql implements ObjectSql<Trigger> {
    @Override
    public List<SqlStatement> create(Trigger wanted, Sides sides) {
        if (wanted.inheritedFrom().isPresent()) {
            return List.of();
        }
        List<SqlStatement> all = new ArrayList<>();
        all.add(definition(wanted));
        if (wanted.firing() != Trigger.Firing.ORIGIN) {
            all.add(firing(wanted));
        }
        return all;
    }

    /** Enabling and disabling reach the triggers of partitions; one that differs says so after its parent. */
    @Override
    public List<SqlStatement> rebuild(Trigger wanted, Sides sides) {
        return wanted.inheritedFrom().isEmpty()
                ? create(wanted, sides)
                : wanted.inheritedFrom()
                        .filter(parent -> !sides.firesAs(parent, wanted))
                        .map(parent -> List.of(firing(wanted)))
                        .orElse(List.of());
    }

    @Override
    public List<SqlStatement> alter(Trigger live, Trigger wanted, Sides sides) {
        if (live.definition().equals(wanted.definition())) {
            return List.of(firing(wanted));
        }
        if (isConstraint(wanted) || isConstraint(live)) {
            return List.of(SqlStatement.note("A constraint trigger cannot be replaced: make it anew in a migration:\n"
                    + wanted.definition() + ";"));
        }
        return create(wanted, sides);
    }

    /** @return the clause of ALTER TABLE and ALTER EVENT TRIGGER: {@code ENABLE ALWAYS TRIGGER} */
    static String words(Trigger.Firing firing, String what) {
        String words =
                switch (firing) {
                    case ORIGIN -> "ENABLE ";
                    case DISABLED -> "DISABLE ";
                    case REPLICA -> "ENABLE REPLICA ";
                    case ALWAYS -> "ENABLE ALWAYS ";
                };
        return (words + what).stripTrailing();
    }

    private static SqlStatement definition(Trigger trigger) {
        if (!isConstraint(trigger)) {
            return SqlStatement.of(trigger.definition().replaceFirst("^CREATE TRIGGER ", "CREATE OR REPLACE TRIGGER "));
        }
        String known = "SELECT FROM pg_catalog.pg_trigger WHERE tgrelid = "
                + Identifier.literal(trigger.table().toString()) + "::regclass AND tgname = "
                + Identifier.literal(trigger.name());
        return Guard.unless(known, trigger.definition());
    }

    private static boolean isConstraint(Trigger trigger) {
        return trigger.definition().startsWith("CREATE CONSTRAINT TRIGGER");
    }

    private static SqlStatement firing(Trigger trigger) {
        return SqlStatement.of("ALTER TABLE " + trigger.table() + " " + words(trigger.firing(), "TRIGGER") + " "
                + Identifier.quote(trigger.name()));
    }
}
