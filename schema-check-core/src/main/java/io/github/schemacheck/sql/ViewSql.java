package io.github.schemacheck.sql;

import io.github.schemacheck.schema.View;
import java.util.List;

final class ViewSql implements ObjectSql<View> {
    @Override
    public List<SqlStatement> create(View wanted, Sides sides) {
        String options = wanted.options().isEmpty() ? "" : " WITH (" + String.join(", ", wanted.options()) + ")";
        return List.of(SqlStatement.of(
                "CREATE OR REPLACE VIEW " + wanted.name() + options + " AS\n" + query(wanted.definition())));
    }

    /** CREATE OR REPLACE can add columns at the end and nothing else. */
    @Override
    public List<SqlStatement> alter(View live, View wanted, Sides sides) {
        int common = live.columns().size();
        if (common > wanted.columns().size()
                || !wanted.columns().subList(0, common).equals(live.columns())) {
            return List.of(SqlStatement.note("The columns of a view cannot be replaced in place: make it anew in a"
                    + " migration, with the views that use it:\nCREATE VIEW " + wanted.name() + " AS\n"
                    + query(wanted.definition()) + ";"));
        }
        return create(wanted, sides);
    }

    static String query(String definition) {
        String text = definition.stripTrailing();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }
}
