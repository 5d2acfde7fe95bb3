package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Policy;
import java.util.List;
import java.util.stream.Collectors;

final class PolicySql implements ObjectSql<Policy> {
    @Override
    public List<SqlStatement> create(Policy wanted, Sides sides) {
        String known = "SELECT FROM pg_catalog.pg_policy WHERE polrelid = "
                + Identifier.literal(wanted.table().toString()) + "::regclass AND polname = "
                + Identifier.literal(wanted.name());
        return List.of(Guard.unless(known, text(wanted)));
    }

    @Override
    public List<SqlStatement> alter(Policy live, Policy wanted, Sides sides) {
        boolean clauseLost = (live.using().isPresent() && wanted.using().isEmpty())
                || (live.withCheck().isPresent() && wanted.withCheck().isEmpty());
        if (live.permissive() != wanted.permissive() || !live.command().equals(wanted.command()) || clauseLost) {
            return List.of(
                    SqlStatement.note("This cannot be altered in place. In one transaction of a migration, make the"
                            + " policy anew:\n" + text(wanted) + ";"));
        }
        return List.of(SqlStatement.of(
                "ALTER POLICY " + Identifier.quote(wanted.name()) + " ON " + wanted.table() + rest(wanted)));
    }

    private static String text(Policy policy) {
        return "CREATE POLICY " + Identifier.quote(policy.name()) + " ON " + policy.table()
                + (policy.permissive() ? "" : " AS RESTRICTIVE") + " FOR " + policy.command() + rest(policy);
    }

    private static String rest(Policy policy) {
        String roles = policy.roles().stream()
                .map(role -> role.equals("public") ? "PUBLIC" : Identifier.quote(role))
                .collect(Collectors.joining(", "));
        return " TO " + roles
                + policy.using().map(e -> " USING (" + e + ")").orElse("")
                + policy.withCheck().map(e -> " WITH CHECK (" + e + ")").orElse("");
    }
}
