package io.github.schemacheck.sql;

import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Validation;
import java.util.ArrayList;
import java.util.List;

final class ForeignKeySql implements ObjectSql<ForeignKey> {
    @Override
    public List<SqlStatement> create(ForeignKey wanted, Sides sides) {
        if (wanted.inheritedFrom().isPresent()) {
            return List.of();
        }
        // NOT VALID is refused on a partitioned table before PostgreSQL 18.
        boolean atOnce = sides.liveMajor() < 18 && sides.isPartitioned(wanted.table());
        if (atOnce && wanted.validation() == Validation.VALIDATED) {
            return List.of(ConstraintSql.add(wanted, text(wanted)));
        }
        return ConstraintSql.addInSteps(wanted, text(wanted), wanted.validation());
    }

    /** The key of a partition that has a name of its own comes before its parent's, which then takes it in. */
    @Override
    public List<SqlStatement> rebuild(ForeignKey wanted, Sides sides) {
        boolean sameName = wanted.inheritedFrom()
                .filter(parent -> parent.member().equals(wanted.name()))
                .isPresent();
        return sameName
                ? List.of()
                : List.of(ConstraintSql.add(
                        wanted, text(wanted) + wanted.validation().clause()));
    }

    @Override
    public List<SqlStatement> finish(ForeignKey wanted) {
        return wanted.triggersEnabled() ? List.of() : List.of(disableTriggers(wanted));
    }

    @Override
    public List<SqlStatement> alter(ForeignKey live, ForeignKey wanted, Sides sides) {
        if (!live.references().equals(wanted.references()) || !live.columns().equals(wanted.columns())) {
            return ConstraintSql.cannotAlter(wanted, text(wanted));
        }
        List<SqlStatement> all = new ArrayList<>();
        if (live.deferrability() != wanted.deferrability()) {
            String clause = wanted.deferrability().clause();
            all.add(SqlStatement.of("ALTER TABLE " + wanted.table() + " ALTER CONSTRAINT "
                    + Identifier.quote(wanted.name()) + (clause.isEmpty() ? " NOT DEFERRABLE" : clause)));
        }
        if (wanted.triggersEnabled() && !live.triggersEnabled()) {
            all.addAll(enableTriggers(wanted));
        }
        if (live.validation() == Validation.NOT_VALID && wanted.validation() == Validation.VALIDATED) {
            all.add(ConstraintSql.validate(wanted));
        }
        return all.isEmpty() ? ConstraintSql.cannotAlter(wanted, text(wanted)) : all;
    }

    private static List<SqlStatement> enableTriggers(ForeignKey key) {
        String enable = " ENABLE TRIGGER ALL";
        return List.of(
                SqlStatement.note("As a superuser. Also enables other disabled triggers of both tables; rows written"
                        + " meanwhile stay unchecked."),
                SqlStatement.of("ALTER TABLE " + key.table() + enable),
                SqlStatement.of("ALTER TABLE " + key.references().table() + enable));
    }

    /** The names of these triggers are the server's. */
    private static SqlStatement disableTriggers(ForeignKey key) {
        return SqlStatement.of(
                """
                DO $$
                DECLARE
                    t record;
                BEGIN
                    FOR t IN SELECT tgrelid::regclass AS of_table, tgname FROM pg_catalog.pg_trigger
                        WHERE tgconstraint = (%s)
                    LOOP
                        EXECUTE format('ALTER TABLE %%s DISABLE TRIGGER %%I', t.of_table, t.tgname);
                    END LOOP;
                END $$"""
                        .formatted(
                                Guard.constraint(key.table(), key.name()).replace("SELECT FROM", "SELECT oid FROM")));
    }

    private static String text(ForeignKey key) {
        ForeignKey.Reference to = key.references();
        return "FOREIGN KEY (" + columns(key.columns(), to.period()) + ") REFERENCES " + to.table() + " ("
                + columns(to.columns(), to.period()) + ")" + (to.match() == ForeignKey.Match.FULL ? " MATCH FULL" : "")
                + action(" ON UPDATE ", to.onUpdate()) + action(" ON DELETE ", to.onDelete())
                + (to.onDeleteColumns().isEmpty() ? "" : " (" + Reference.names(to.onDeleteColumns()) + ")")
                + key.deferrability().clause();
    }

    private static String columns(List<String> names, boolean period) {
        int last = names.size() - 1;
        return !period
                ? Reference.names(names)
                : Reference.names(names.subList(0, last)) + ", PERIOD " + Identifier.quote(names.get(last));
    }

    private static String action(String event, ForeignKey.Action action) {
        return action == ForeignKey.Action.NO_ACTION ? "" : event + action;
    }
}
