package io.github.schemacheck.sql;

import io.github.schemacheck.schema.DefaultPrivilege;
import io.github.schemacheck.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

final class DefaultPrivilegeSql implements ObjectSql<DefaultPrivilege> {
    @Override
    public List<SqlStatement> create(DefaultPrivilege wanted, Sides sides) {
        List<String> plain =
                wanted.privileges().stream().filter(p -> !p.endsWith("*")).toList();
        List<String> passedOn = wanted.privileges().stream()
                .filter(p -> p.endsWith("*"))
                .map(p -> p.replace("*", ""))
                .toList();
        List<SqlStatement> all = new ArrayList<>();
        if (!plain.isEmpty()) {
            all.add(SqlStatement.of(text(wanted, plain)));
        }
        if (!passedOn.isEmpty()) {
            all.add(SqlStatement.of(text(wanted, passedOn) + " WITH GRANT OPTION"));
        }
        return all;
    }

    /** An entry for all schemas replaces what PostgreSQL grants by itself. */
    @Override
    public List<SqlStatement> rebuild(DefaultPrivilege wanted, Sides sides) {
        List<SqlStatement> all = new ArrayList<>();
        all.add(SqlStatement.of(
                begin(wanted) + " REVOKE ALL ON " + objects(wanted) + " FROM " + GrantSql.role(wanted.grantee())));
        all.addAll(create(wanted, sides));
        return all;
    }

    @Override
    public List<SqlStatement> alter(DefaultPrivilege live, DefaultPrivilege wanted, Sides sides) {
        return create(wanted, sides);
    }

    private static String text(DefaultPrivilege wanted, List<String> privileges) {
        return begin(wanted) + " GRANT " + String.join(", ", privileges) + " ON " + objects(wanted) + " TO "
                + GrantSql.role(wanted.grantee());
    }

    private static String begin(DefaultPrivilege wanted) {
        return "ALTER DEFAULT PRIVILEGES FOR ROLE " + Identifier.quote(wanted.role())
                + (wanted.schema().isEmpty() ? "" : " IN SCHEMA " + Identifier.quote(wanted.schema()));
    }

    private static String objects(DefaultPrivilege wanted) {
        return wanted.objects().toUpperCase(Locale.ROOT);
    }
}
