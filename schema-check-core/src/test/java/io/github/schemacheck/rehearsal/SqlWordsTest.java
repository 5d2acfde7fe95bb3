package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ROLE x;",
                "drop\n  user if exists x",
                "ALTER GROUP x ADD USER y;",
                "ALTER SYSTEM RESET ALL;",
                "ALTER DATABASE shop SET search_path = x;",
                "CREATE TABLESPACE t LOCATION '/x';",
                "DROP OWNED BY x;",
                "GRANT readers TO app;",
                "REVOKE ADMIN OPTION FOR readers FROM app;",
                "GRANT CONNECT ON DATABASE shop TO app;",
                "SELECT 'it''s'; CREATE ROLE x;",
                "SELECT E'it\\'s'; CREATE ROLE x; SELECT 'y';",
                "SELECT \"it's\"; CREATE ROLE x; SELECT 'y';",
                "SELECT 1 -- it's\n; CREATE ROLE x; SELECT 'y';",
                "/* /* it's */ it's */ CREATE ROLE x; SELECT 'y';",
                "COPY book FROM stdin;\n1\tit's\n\\.\nCREATE ROLE x; SELECT 'y';",
                "COPY \"Book\" (id) FROM STDIN WITH (FORMAT csv);\nit's $$\n\\.\nCREATE ROLE x; SELECT $$y$$;",
                "DO $$ BEGIN CREATE ROLE x; END $$;",
                "DO 'BEGIN CREATE ROLE x; END';",
                "DO $$ BEGIN EXECUTE 'CREATE ROLE x'; END $$;",
                "DO $do$ BEGIN EXECUTE $$CREATE ROLE x$$; END $do$;",
                "DO $$ BEGIN EXECUTE 'CREATE ' || 'ROLE ' || quote_ident('x'); END $$;",
                "DO $$ BEGIN EXECUTE format('CREATE ROLE %I', 'x'); END $$;",
                "DO $$ DECLARE s text := 'CREATE ROLE x'; BEGIN EXECUTE s; END $$;",
                "DO $a$ BEGIN EXECUTE 'DO $b$ BEGIN EXECUTE ''CREATE ROLE x''; END $b$'; END $a$;",
                "CREATE OR REPLACE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE ROLE x; END $$;",
                "CREATE PROCEDURE p() LANGUAGE plpgsql AS $_$ BEGIN EXECUTE 'DROP ROLE x'; END $_$;",
                "SELECT col$1$; CREATE ROLE x; SELECT col$1$;"
            })
    void what_changes_the_whole_server_is_seen(String sql) {
        assertThat(SqlWords.serverWide(sql)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- CREATE ROLE x",
                "/* /* */ CREATE ROLE x */",
                "SELECT 'CREATE ROLE x', E'\\'CREATE ROLE x', $$CREATE ROLE x$$, $x$CREATE ROLE x$x$;",
                "COPY book FROM stdin;\nCREATE ROLE x\n\\.\n",
                "CREATE USER MAPPING FOR x SERVER y;",
                "DROP USER MAPPING FOR x SERVER y;",
                "ALTER TABLE t DROP role, DROP database CASCADE, ALTER role SET NOT NULL, ALTER system SET DEFAULT 1;",
                "ALTER TABLE t DROP role;",
                "GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO app;",
                "REVOKE GRANT OPTION FOR SELECT ON t FROM app;",
                "ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO app;",
                "DO $$ BEGIN RAISE NOTICE 'CREATE ROLE x'; EXECUTE 'SELECT 1'; END $$;",
                "DO $$ BEGIN INSERT INTO help VALUES ('how to create user x'); END $$;",
                "DO $$ BEGIN EXECUTE 'COMMENT ON TABLE t IS ''create user x'''; END $$;",
                "SET ROLE x; RESET ROLE; SELECT current_role, \"user\" FROM t;"
            })
    void what_only_looks_like_it_is_not(String sql) {
        assertThat(SqlWords.serverWide(sql)).isEmpty();
    }

    @Test
    void roles_that_scripts_make_are_known_by_name() {
        assertThat(SqlWords.newRoles(List.of(
                        "CREATE ROLE One; CREATE USER \"T\"\"wo\"; CREATE USER MAPPING FOR x SERVER y;",
                        "DO $$ BEGIN EXECUTE 'CREATE ROLE three'; END $$;",
                        "DO $$ BEGIN EXECUTE 'CREATE GROUP ' || quote_ident('four'); END $$;",
                        "SELECT 'CREATE ROLE five'; SELECT E'\\''; CREATE ROLE six; -- CREATE ROLE seven")))
                .containsExactly("T\"wo", "four", "one", "six", "three");
    }

    @Test
    void a_text_of_a_megabyte_is_read() {
        String text = "'" + "it''s ".repeat(200_000) + "'";
        assertThat(SqlWords.serverWide("SELECT " + text + "; CREATE ROLE x;")).isEqualTo("CREATE ROLE");
    }
}
