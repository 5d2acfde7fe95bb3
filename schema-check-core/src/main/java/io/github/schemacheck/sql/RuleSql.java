package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Rule;
import io.github.schemacheck.schema.Trigger;
import java.util.ArrayList;
import java.util.List;

final class RuleSql implements ObjectSql<Rule> {
    @Override
    public List<SqlStatement> create(Rule wanted, Sides sides) {
        List<SqlStatement> all = new ArrayList<>();
        String text = wanted.definition().replaceFirst("^CREATE RULE ", "CREATE OR REPLACE RULE ");
        all.add(SqlStatement.of(ViewSql.query(text)));
        if (wanted.firing() != Trigger.Firing.ORIGIN) {
            all.add(firing(wanted));
        }
        return all;
    }

    @Override
    public List<SqlStatement> alter(Rule live, Rule wanted, Sides sides) {
        return live.definition().equals(wanted.definition()) ? List.of(firing(wanted)) : create(wanted, sides);
    }

    private static SqlStatement firing(Rule rule) {
        return SqlStatement.of("ALTER TABLE " + rule.table() + " " + TriggerSql.words(rule.firing(), "RULE") + " "
                + Identifier.quote(rule.name()));
    }
}
