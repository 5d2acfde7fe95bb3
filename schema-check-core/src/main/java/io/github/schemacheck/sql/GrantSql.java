package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Grant;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Grants what is missing; what live grants beyond that is left for a human to revoke. */
final class GrantSql implements ObjectSql<Grant> {
    @Override
    public List<SqlStatement> create(Grant wanted, Sides sides) {
        return wanted.privileges().isEmpty() ? List.of(revoke(wanted)) : grants(wanted, wanted.privileges());
    }

    /** What PostgreSQL grants by itself, to everyone and to the owner, goes first. */
    @Override
    public List<SqlStatement> rebuild(Grant wanted, Sides sides) {
        boolean everyone = wanted.grantee().equals("public");
        if (wanted.privileges().isEmpty() || !(everyone || sides.isOwner(wanted.target(), wanted.grantee()))) {
            return create(wanted, sides);
        }
        List<SqlStatement> all = new ArrayList<>();
        all.add(revoke(wanted));
        all.addAll(create(wanted, sides));
        return all;
    }

    @Override
    public List<SqlStatement> alter(Grant live, Grant wanted, Sides sides) {
        List<String> missing = wanted.privileges().stream()
                .filter(privilege -> !live.privileges().contains(privilege))
                .toList();
        List<SqlStatement> all = new ArrayList<>(grants(wanted, missing));
        List<String> extra = live.privileges().stream()
                .filter(privilege -> !wanted.privileges().contains(privilege))
                .map(privilege -> privilege.replace("*", ""))
                .toList();
        if (!extra.isEmpty()) {
            all.add(SqlStatement.note("Live grants more. Where that is not wanted:\nREVOKE "
                    + privileges(wanted, extra) + " ON " + Reference.grantable(wanted.target()) + " FROM "
                    + role(wanted.grantee()) + ";"));
        }
        return all;
    }

    private static SqlStatement revoke(Grant grant) {
        return SqlStatement.of(
                "REVOKE ALL ON " + Reference.grantable(grant.target()) + " FROM " + role(grant.grantee()));
    }

    static String role(String grantee) {
        return grantee.equals("public") ? "PUBLIC" : Identifier.quote(grantee);
    }

    private static List<SqlStatement> grants(Grant grant, List<String> privileges) {
        List<SqlStatement> all = new ArrayList<>();
        List<String> plain = privileges.stream().filter(p -> !p.endsWith("*")).toList();
        List<String> passedOn = privileges.stream()
                .filter(p -> p.endsWith("*"))
                .map(p -> p.replace("*", ""))
                .toList();
        if (!plain.isEmpty()) {
            all.add(SqlStatement.of(text(grant, plain)));
        }
        if (!passedOn.isEmpty()) {
            all.add(SqlStatement.of(text(grant, passedOn) + " WITH GRANT OPTION"));
        }
        return all;
    }

    private static String text(Grant grant, List<String> privileges) {
        return "GRANT " + privileges(grant, privileges) + " ON " + Reference.grantable(grant.target()) + " TO "
                + role(grant.grantee());
    }

    private static String privileges(Grant grant, List<String> privileges) {
        boolean ofColumn = grant.target().kind() == ObjectKind.COLUMN;
        String column = ofColumn ? " (" + Identifier.quote(grant.target().member()) + ")" : "";
        return privileges.stream().map(privilege -> privilege + column).collect(Collectors.joining(", "));
    }
}
