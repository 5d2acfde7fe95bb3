package io.github.schemacheck.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrentBuildTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE UNIQUE INDEX CONCURRENTLY a ON b (c)|a|b",
                "create index concurrently if not exists \"A b\" on only \"S\".\"T t\" (c)|\"A b\"|\"S\".\"T t\"",
                "CREATE INDEX CONCURRENTLY größe ON s.tür (c)|größe|s.tür",
            })
    void what_creates_a_named_index_is_known_by_name_and_table(String sql, String index, String table) {
        ConcurrentBuild.NamedIndex named = ConcurrentBuild.of("-- why\n/* and\nhow */ " + sql)
                .flatMap(ConcurrentBuild::named)
                .orElseThrow();
        assertThat(named.name()).isEqualTo(index);
        assertThat(named.table()).isEqualTo(table);
        assertThat(named.sqlFor("twin", "t")).endsWithIgnoringCase("INDEX twin ON t (c)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY ON b (c)",
                "DROP INDEX CONCURRENTLY IF EXISTS a",
                "REINDEX (VERBOSE) TABLE CONCURRENTLY b"
            })
    void what_has_no_name_or_makes_none_has_its_own_limits_all_the_same(String sql) {
        assertThat(ConcurrentBuild.of(sql).orElseThrow().named()).isEmpty();
    }

    @Test
    void other_statements_are_none() {
        assertThat(ConcurrentBuild.of("CREATE INDEX a ON b (c) -- not CONCURRENTLY"))
                .isEqualTo(Optional.empty());
        assertThat(ConcurrentBuild.of("REFRESH MATERIALIZED VIEW CONCURRENTLY v"))
                .isEmpty();
        assertThat(ConcurrentBuild.of("SELECT 'CREATE INDEX CONCURRENTLY a ON b (c)'"))
                .isEmpty();
    }
}
