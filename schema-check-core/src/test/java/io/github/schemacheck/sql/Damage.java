package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Constraint;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Policy;
import io.github.schemacheck.schema.Rule;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What may happen to a database by hand: random objects of it go, with what depends on them, or lose something. */
record Damage(String what, String sql) {
    /** @return some of which the server will refuse */
    static List<Damage> of(Schema schema, int count, Random random) {
        List<SchemaObject> all = new ArrayList<>(schema.objects().values());
        all.sort((one, other) -> one.id().compareTo(other.id()));
        List<Damage> damages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            damages.add(to(all.get(random.nextInt(all.size())), random));
        }
        return damages;
    }

    private static Damage to(SchemaObject object, Random random) {
        String kind = object.id().kind().label();
        if (object instanceof Column column) {
            String alter = "ALTER TABLE " + column.table() + " ";
            String name = Identifier.quote(column.name());
            return switch (random.nextInt(4)) {
                case 0 -> new Damage(kind + " nullable", alter + "ALTER COLUMN " + name + " DROP NOT NULL");
                case 1 -> new Damage(kind + " no default", alter + "ALTER COLUMN " + name + " DROP DEFAULT");
                case 2 -> new Damage(kind + " statistics", alter + "ALTER COLUMN " + name + " SET STATISTICS 3");
                default -> new Damage(kind + " gone", alter + "DROP COLUMN " + name + " CASCADE");
            };
        }
        if (object instanceof Constraint constraint) {
            return new Damage(
                    kind + " gone",
                    "ALTER TABLE " + constraint.table() + " DROP CONSTRAINT " + Identifier.quote(constraint.name())
                            + " CASCADE");
        }
        return switch (object.id().kind()) {
            case OWNERSHIP, GRANT, DEFAULT_PRIVILEGE, EXTENSION, SCHEMA -> new Damage(kind + " left", "SELECT 1");
            case COMMENT -> new Damage(
                    kind + " gone", "COMMENT ON " + Reference.to(object.parent().orElseThrow()) + " IS NULL");
            default -> new Damage(
                    kind + " gone", "DROP " + Reference.to(object.id()) + (isOnTable(object) ? "" : " CASCADE"));
        };
    }

    private static boolean isOnTable(SchemaObject object) {
        return object instanceof Trigger || object instanceof Rule || object instanceof Policy;
    }
}
