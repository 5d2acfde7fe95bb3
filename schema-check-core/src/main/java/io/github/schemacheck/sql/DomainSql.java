package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Domain;
import io.github.schemacheck.schema.Identifier;
import java.util.ArrayList;
import java.util.List;

final class DomainSql implements ObjectSql<Domain> {
    @Override
    public List<SqlStatement> create(Domain wanted, Sides sides) {
        String text = "CREATE DOMAIN " + wanted.name() + " AS " + wanted.type()
                + wanted.defaultExpression().map(e -> " DEFAULT " + e).orElse("")
                + (wanted.nullable() ? "" : " NOT NULL");
        List<SqlStatement> all = new ArrayList<>();
        all.add(Guard.unlessType(wanted.name(), text));
        wanted.checks().forEach(check -> all.addAll(add(wanted, check)));
        return all;
    }

    @Override
    public List<SqlStatement> alter(Domain live, Domain wanted, Sides sides) {
        List<SqlStatement> all = new ArrayList<>();
        String alter = "ALTER DOMAIN " + wanted.name();
        if (!live.type().equals(wanted.type())) {
            all.add(SqlStatement.note("The type under a domain cannot be altered: make a new domain in a migration."));
        }
        if (!live.defaultExpression().equals(wanted.defaultExpression())) {
            all.add(SqlStatement.of(alter
                    + wanted.defaultExpression().map(e -> " SET DEFAULT " + e).orElse(" DROP DEFAULT")));
        }
        if (live.nullable() != wanted.nullable()) {
            all.add(SqlStatement.of(alter + (wanted.nullable() ? " DROP" : " SET") + " NOT NULL"));
        }
        for (Domain.DomainCheck check : wanted.checks()) {
            if (!live.checks().contains(check) && !validatedAlready(live, check)) {
                all.addAll(check(live, wanted, check));
            }
        }
        if (all.isEmpty() || live.checks().stream().anyMatch(check -> !named(wanted, check.name()))) {
            all.add(surplus(live, wanted));
        }
        return all;
    }

    private static boolean named(Domain domain, String name) {
        return domain.checks().stream().anyMatch(check -> check.name().equals(name));
    }

    /** More than was asked for, and no reason to take it back. */
    private static boolean validatedAlready(Domain live, Domain.DomainCheck check) {
        return !check.validated()
                && live.checks().contains(new Domain.DomainCheck(check.name(), check.expression(), true));
    }

    private static List<SqlStatement> check(Domain live, Domain wanted, Domain.DomainCheck check) {
        for (Domain.DomainCheck old : live.checks()) {
            if (old.name().equals(check.name()) && !old.expression().equals(check.expression())) {
                return List.of(SqlStatement.note("The constraint " + check.name() + " of domain " + wanted.name()
                        + " says something else in live. Replace it in a migration by: " + check));
            }
        }
        return add(wanted, check);
    }

    private static SqlStatement surplus(Domain live, Domain wanted) {
        return SqlStatement.note("Live has more checks on " + wanted.name() + " than expected: " + live.checks()
                + ". Adopt them in a migration.");
    }

    private static List<SqlStatement> add(Domain domain, Domain.DomainCheck check) {
        String alter = "ALTER DOMAIN " + domain.name();
        String known = "SELECT FROM pg_catalog.pg_constraint WHERE contypid = "
                + Identifier.literal(domain.name().toString()) + "::regtype AND conname = "
                + Identifier.literal(check.name());
        String text =
                alter + " ADD CONSTRAINT " + Identifier.quote(check.name()) + " CHECK (" + check.expression() + ")";
        List<SqlStatement> all = new ArrayList<>();
        all.add(Guard.unless(known, text + " NOT VALID"));
        if (check.validated()) {
            // Once valid it must be left alone: where the domain stands in an array, even that is refused.
            all.add(Guard.when(
                    known + " AND NOT convalidated", alter + " VALIDATE CONSTRAINT " + Identifier.quote(check.name())));
        }
        return all;
    }
}
