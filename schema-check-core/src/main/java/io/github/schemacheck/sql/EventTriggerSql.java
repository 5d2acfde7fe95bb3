package io.github.schemacheck.sql;

import io.github.schemacheck.schema.EventTrigger;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Event triggers are made by superusers; elsewhere these statements say so. */
final class EventTriggerSql implements ObjectSql<EventTrigger> {
    @Override
    public List<SqlStatement> create(EventTrigger wanted, Sides sides) {
        String known = "SELECT FROM pg_catalog.pg_event_trigger WHERE evtname = " + Identifier.literal(wanted.name());
        List<SqlStatement> all = new ArrayList<>();
        all.add(Guard.unless(known, text(wanted)));
        if (wanted.firing() != Trigger.Firing.ORIGIN) {
            all.add(firing(wanted));
        }
        return all;
    }

    @Override
    public List<SqlStatement> alter(EventTrigger live, EventTrigger wanted, Sides sides) {
        return text(live).equals(text(wanted))
                ? List.of(firing(wanted))
                : List.of(SqlStatement.note(
                        "An event trigger cannot be replaced: make it anew in a migration:\n" + text(wanted) + ";"));
    }

    private static String text(EventTrigger trigger) {
        String tags = trigger.tags().stream().map(Identifier::literal).collect(Collectors.joining(", "));
        return "CREATE EVENT TRIGGER " + Identifier.quote(trigger.name()) + " ON " + trigger.event()
                + (tags.isEmpty() ? "" : " WHEN TAG IN (" + tags + ")") + " EXECUTE FUNCTION " + trigger.function()
                + "()";
    }

    private static SqlStatement firing(EventTrigger trigger) {
        return SqlStatement.of("ALTER EVENT TRIGGER " + Identifier.quote(trigger.name()) + " "
                + TriggerSql.words(trigger.firing(), ""));
    }
}
