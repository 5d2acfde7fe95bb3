package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Constraint;
import io.github.schemacheck.schema.DefaultPrivilege;
import io.github.schemacheck.schema.Grant;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Ownership;
import io.github.schemacheck.schema.Policy;
import io.github.schemacheck.schema.Rule;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What may happen to a database by hand: random objects of it go, with what depends on them, or lose something. */
record Damage(String what, String sql) {
    /** @return some of which the server will refuse */
    static List<Damage> of(Schema schema, int count, Random random) {
        Map<ObjectKind, List<SchemaObject>> byKind = schema.objects().values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .collect(Collectors.groupingBy(each -> each.id().kind(), TreeMap::new, Collectors.toList()));
        List<List<SchemaObject>> kinds = List.copyOf(byKind.values());
        List<Damage> damages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<SchemaObject> kind = kinds.get(random.nextInt(kinds.size()));
            damages.add(to(kind.get(random.nextInt(kind.size())), random));
        }
        return damages;
    }

    private static Damage to(SchemaObject object, Random random) {
        String kind = object.id().kind().label();
        if (object instanceof Column column) {
            String alter = "ALTER TABLE " + column.table() + " ";
            String name = Identifier.quote(column.name());
            return switch (random.nextInt(4)) {
                case 0 -> new Damage(kind + " null", alter + "ALTER COLUMN " + name + " DROP NOT NULL");
                case 1 -> new Damage(kind + " valueless", alter + "ALTER COLUMN " + name + " DROP DEFAULT");
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
            case OWNERSHIP -> new Damage(
                    kind + " other", "ALTER " + Reference.to(((Ownership) object).target()) + " OWNER TO pg_monitor");
            case GRANT -> new Damage(kind + " gone", revoke((Grant) object));
            case DEFAULT_PRIVILEGE -> new Damage(kind + " gone", revoke((DefaultPrivilege) object));
            case COMMENT -> new Damage(
                    kind + " gone", "COMMENT ON " + Reference.to(object.parent().orElseThrow()) + " IS NULL");
            default -> new Damage(
                    kind + " gone", "DROP " + Reference.to(object.id()) + (isOnTable(object) ? "" : " CASCADE"));
        };
    }

    private static String revoke(Grant grant) {
        return "REVOKE ALL ON " + Reference.grantable(grant.target()) + " FROM " + GrantSql.role(grant.grantee());
    }

    private static String revoke(DefaultPrivilege given) {
        return "ALTER DEFAULT PRIVILEGES FOR ROLE " + Identifier.quote(given.role())
                + (given.schema().isEmpty() ? "" : " IN SCHEMA " + Identifier.quote(given.schema()))
                + " REVOKE ALL ON " + given.objects() + " FROM " + GrantSql.role(given.grantee());
    }

    private static boolean isOnTable(SchemaObject object) {
        return object instanceof Trigger || object instanceof Rule || object instanceof Policy;
    }
}
