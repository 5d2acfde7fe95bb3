package io.github.schemacheck.sql;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Namespace;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the statements of all objects of a schema in order, and tells which objects have none. */
final class Rebuild {
    private static final Namespace PUBLIC = new Namespace("public");

    /** Bodies are not looked at when a function is made, as check_function_bodies is off; SQL-standard ones are. */
    private static final Pattern BODY = Pattern.compile("(?s)AS \\$((?:function|procedure)x*)\\$.*\\$\\1\\$");

    private final Schema schema;
    private final Sides sides;
    private final Map<Change, List<SqlStatement>> made = new LinkedHashMap<>();
    private final Map<Change, List<SqlStatement>> eventTriggers = new LinkedHashMap<>();
    private final List<SqlStatement> last = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<ObjectId, Boolean> makeable = new HashMap<>();

    Rebuild(Schema schema) {
        this.schema = schema;
        this.sides = new Sides(schema, Schema.of(schema.serverMajor(), List.of(PUBLIC)));
    }

    SchemaScript script() {
        schema.objects().values().stream()
                .filter(object -> !object.equals(PUBLIC))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .forEach(this::make);
        List<SqlStatement> all = new ArrayList<>();
        all.add(SqlStatement.of("SET check_function_bodies = off"));
        if (!schema.has(PUBLIC.id())) {
            all.add(SqlStatement.of("DROP SCHEMA IF EXISTS public"));
        }
        all.addAll(CreationOrder.of(made, Rebuild::withoutBody));
        all.addAll(last);
        all.addAll(CreationOrder.of(eventTriggers));
        all.add(SqlStatement.of("RESET check_function_bodies"));
        return new SchemaScript(all, leftOut, Roles.in(schema));
    }

    private void make(SchemaObject object) {
        if (!isMakeable(object)) {
            return;
        }
        SchemaObject here = Tablespaces.without(object);
        if (!here.equals(object)) {
            leftOut.add(new LeftOut(object.id(), "its tablespace"));
        }
        List<SqlStatement> statements = new ArrayList<>();
        for (SqlStatement statement : statements(here)) {
            if (statement.isNote()) {
                leftOut.add(new LeftOut(object.id(), statement.words()));
            } else {
                statements.add(statement);
            }
        }
        // They would fire for all that comes after them.
        (isAboutEventTrigger(object) ? eventTriggers : made).put(new Change.Removed(here), statements);
        last.addAll(ObjectSqls.of(here).finish(here));
    }

    /** What has no statement of its own to make it, or belongs to such an object, is left out. */
    private boolean isMakeable(SchemaObject object) {
        Boolean known = makeable.get(object.id());
        if (known != null) {
            return known;
        }
        Optional<SchemaObject> parent = object.parent().map(sides::standsFor).flatMap(schema::find);
        List<SqlStatement> own = statements(object);
        boolean answer = (own.isEmpty() || !own.stream().allMatch(SqlStatement::isNote))
                && parent.map(this::isMakeable).orElse(true);
        makeable.put(object.id(), answer);
        if (!answer) {
            leftOut.add(new LeftOut(object.id(), whyNot(own)));
        }
        return answer;
    }

    private static String whyNot(List<SqlStatement> own) {
        return own.stream()
                .filter(SqlStatement::isNote)
                .map(SqlStatement::words)
                .findFirst()
                .orElse("goes with what it belongs to");
    }

    private List<SqlStatement> statements(SchemaObject object) {
        return ObjectSqls.of(object).rebuild(object, sides);
    }

    private static boolean isAboutEventTrigger(SchemaObject object) {
        return object.id().kind() == ObjectKind.EVENT_TRIGGER
                || object.parent()
                        .filter(id -> id.kind() == ObjectKind.EVENT_TRIGGER)
                        .isPresent();
    }

    private static String withoutBody(String statement) {
        return BODY.matcher(statement).replaceFirst("");
    }
}
