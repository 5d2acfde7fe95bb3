package io.github.schemacheck.sql;

import io.github.schemacheck.schema.ExtendedStatistics;
import java.util.ArrayList;
import java.util.List;

final class ExtendedStatisticsSql implements ObjectSql<ExtendedStatistics> {
    @Override
    public List<SqlStatement> create(ExtendedStatistics wanted, Sides sides) {
        List<SqlStatement> all = new ArrayList<>();
        all.add(SqlStatement.of(
                wanted.definition().replaceFirst("^CREATE STATISTICS ", "CREATE STATISTICS IF NOT EXISTS ")));
        if (wanted.statisticsTarget() >= 0) {
            all.add(target(wanted));
        }
        return all;
    }

    @Override
    public List<SqlStatement> alter(ExtendedStatistics live, ExtendedStatistics wanted, Sides sides) {
        return live.definition().equals(wanted.definition())
                ? List.of(target(wanted))
                : List.of(SqlStatement.note("Extended statistics cannot be altered. Make these in a migration, and take"
                        + " the old ones away:\n" + wanted.definition() + ";"));
    }

    private static SqlStatement target(ExtendedStatistics statistics) {
        return SqlStatement.of(
                "ALTER STATISTICS " + statistics.name() + " SET STATISTICS " + statistics.statisticsTarget());
    }
}
