package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** What can be altered about a table without touching its rows. */
final class TableSettingsSql {
    private TableSettingsSql() {}

    static List<SqlStatement> rowSecurity(Table.RowSecurity live, Table wanted) {
        List<SqlStatement> all = new ArrayList<>();
        String alter = "ALTER TABLE " + wanted.name();
        Table.RowSecurity expected = wanted.rowSecurity();
        if (live.enabled() != expected.enabled()) {
            all.add(SqlStatement.of(alter + (expected.enabled() ? " ENABLE" : " DISABLE") + " ROW LEVEL SECURITY"));
        }
        if (live.forced() != expected.forced()) {
            all.add(SqlStatement.of(alter + (expected.forced() ? " FORCE" : " NO FORCE") + " ROW LEVEL SECURITY"));
        }
        return all;
    }

    static List<SqlStatement> options(Table live, Table wanted) {
        return options(
                "ALTER TABLE " + wanted.name(),
                live.settings().options(),
                wanted.settings().options());
    }

    static List<SqlStatement> options(String alter, List<String> live, List<String> wanted) {
        List<String> set =
                wanted.stream().filter(option -> !live.contains(option)).toList();
        List<String> names = wanted.stream().map(TableSettingsSql::name).toList();
        List<String> reset = live.stream()
                .map(TableSettingsSql::name)
                .filter(name -> !names.contains(name))
                .toList();
        List<SqlStatement> all = new ArrayList<>();
        if (!set.isEmpty()) {
            all.add(SqlStatement.of(alter + " SET (" + String.join(", ", set) + ")"));
        }
        if (!reset.isEmpty()) {
            all.add(SqlStatement.of(alter + " RESET (" + String.join(", ", reset) + ")"));
        }
        return all;
    }

    /** An index as replica identity is a property of that index. */
    static List<SqlStatement> replicaIdentity(String live, Table wanted) {
        String expected = wanted.settings().replicaIdentity();
        if (live.equals(expected) || expected.equals("INDEX") || expected.isEmpty()) {
            return List.of();
        }
        return List.of(SqlStatement.of("ALTER TABLE " + wanted.name() + " REPLICA IDENTITY " + expected));
    }

    private static String name(String option) {
        return option.substring(0, option.indexOf('=') < 0 ? option.length() : option.indexOf('='));
    }
}
