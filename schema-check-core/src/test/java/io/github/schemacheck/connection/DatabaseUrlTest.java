package io.github.schemacheck.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    private static DatabaseUrl parse(String url) {
        return DatabaseUrl.parse(url, Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://u:p@db.example.com/shop                       | db.example.com:5432/shop",
                "postgresql://u:p@db.example.com:6000/shop                | db.example.com:6000/shop",
                "POSTGRESQL://u:p@db.example.com:6000/shop                | db.example.com:6000/shop",
                "jdbc:postgresql://db.example.com/shop?user=u&password=p  | db.example.com:5432/shop",
                "postgresql://u:p@[2001:db8::1]:6000/shop                 | [2001:db8::1]:6000/shop",
                "postgresql://u:p@[::1]/shop                              | [::1]:5432/shop",
                "postgresql://u:p@a:1,[::1]:2,c/shop                      | a:1,[::1]:2,c:5432/shop",
                "postgresql:///shop?host=a,b&port=1,2                     | a:1,b:2/shop",
                "postgresql:///shop                                       | localhost:5432/shop",
                "postgresql://u@h                                         | h:5432/u",
                "postgresql://u:p@h/my%20shop                             | h:5432/my shop",
                "postgresql://u:p@h/?dbname=shop                          | h:5432/shop",
                "postgresql://u:p@h/shop?schema=app&pgbouncer=true&connection_limit=1 | h:5432/shop",
            })
    void every_form_leads_to_its_address(String url, String address) {
        assertThat(parse(url)).hasToString(address);
    }

    @Test
    void user_and_password_are_percent_decoded_and_a_plus_is_a_plus() {
        DatabaseUrl url = parse("postgres://a%40b:p%3As%2Fw+%25%C3%A9@h/d");
        assertThat(url.user()).contains("a@b");
        assertThat(url.driverProperties()).containsEntry("password", "p:s/w+%é");
    }

    @Test
    void an_unencoded_at_sign_of_a_password_is_understood() {
        assertThat(parse("postgres://u:p@ss@h/d").driverProperties()).containsEntry("password", "p@ss");
    }

    @ParameterizedTest
    @CsvSource({
        "sslmode=verify-full,sslmode,verify-full",
        "sslmode=no-verify,sslmode,require",
        "ssl=true,sslmode,require",
        "sslrootcert=/ca.pem,sslrootcert,/ca.pem",
        "sslrootcert=system,sslfactory,org.postgresql.ssl.DefaultJavaSSLFactory",
        "connect_timeout=7,connectTimeout,7",
        "application_name=x,ApplicationName,x",
        "options=-c%20geqo%3Doff,options,-c geqo=off",
        "target_session_attrs=read-write,targetServerType,primary",
        "target_session_attrs=prefer-standby,targetServerType,preferSecondary",
        "channel_binding=require,channelBinding,require",
        "keepalives=0,tcpKeepAlive,false",
        "load_balance_hosts=random,loadBalanceHosts,true",
        "prepareThreshold=3,prepareThreshold,3",
    })
    void parameters_of_libpq_become_those_of_the_driver(String query, String name, String value) {
        assertThat(parse("postgres://h/d?" + query).driverProperties()).containsEntry(name, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mysql://u:geheim@h/d             | MySQL (mysql:), which is not supported, because",
                "jdbc:mysql://h/d?password=geheim | MySQL (mysql:), which is not supported, because",
                "jdbc:oracle:thin:@h:1521:geheim  | Oracle (oracle:), which is not supported, because",
                "mongodb+srv://u:geheim@h/d       | MongoDB",
                "prisma+postgres://x/?api_key=geheim | does not speak PostgreSQL's protocol",
                "postgresql+psycopg2://u:geheim@h/d | in the way of another driver",
                "host=h password=geheim dbname=d  | is not a URL of a PostgreSQL database",
                "postgres://u:geheim@h/           | ''",
                "postgres://:geheim@h             | names no database",
                "postgres://u:geheim@%2Fvar%2Frun/d | Unix socket",
                "postgres://u:geheim@h:99999/d    | does not come apart",
                "postgres://u:geheim@h/d?sslmod=x | the parameter \"sslmod\"",
                "postgres://u:geheim@h/d?sslmode=geheim | sslmode that PostgreSQL does not know",
                "postgres://u:geheim%@h/d         | percent-encoded",
            })
    void what_is_no_such_url_is_said_without_its_password(String url, String said) {
        if (said.isEmpty()) {
            assertThat(parse(url).database()).isEqualTo("u");
            return;
        }
        assertThatThrownBy(() -> parse(url))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(said)
                .hasMessageContaining("What to do:")
                .hasMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void a_missing_variable_says_what_to_set(String value) {
        assertThatThrownBy(() -> DatabaseUrl.fromEnvironment(Map.of("DATABASE_URL", value)))
                .hasMessageContaining("DATABASE_URL is not set")
                .hasMessageContaining("postgresql://user:password@db.example.com:5432/shop");
    }

    @Test
    void the_password_comes_from_the_url_then_the_environment_then_the_file_then_the_caller(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("pgpass");
        Files.writeString(file, "# mine\nother:*:*:*:no\nh:5432:*:u:from\\:file\n");
        Map<String, String> withFile = Map.of("PGPASSFILE", file.toString());
        Map<String, String> both = Map.of("PGPASSFILE", file.toString(), "PGPASSWORD", "environment");
        assertThat(password(DatabaseUrl.parse("postgres://u:url@h/d", both))).isEqualTo("url");
        assertThat(password(DatabaseUrl.parse("postgres://u@h/d", both))).isEqualTo("environment");
        assertThat(password(DatabaseUrl.parse("postgres://u@h/d", withFile))).isEqualTo("from:file");
        assertThat(password(DatabaseUrl.parse("postgres://x@h/d", withFile).withDefaults("x", "settings")))
                .isEqualTo("settings");
        assertThat(DatabaseUrl.parse("postgres://x@h/d", withFile).hasPassword())
                .isFalse();
    }

    private static String password(DatabaseUrl url) {
        return url.driverProperties().getProperty("password");
    }

    @ParameterizedTest
    @CsvSource({
        "ep-cool-1-pooler.eu-central-1.aws.neon.tech/d,NEON",
        "ep-cool-1.eu-central-1.aws.neon.tech/d,NONE",
        "aws-0-eu.pooler.supabase.com:6543/d,SUPABASE",
        "aws-0-eu.pooler.supabase.com:5432/d,NONE",
        "h/d?pgbouncer=true,PGBOUNCER",
    })
    void poolers_are_known_by_their_address(String rest, Pooler pooler) {
        assertThat(parse("postgres://u:p@" + rest).pooler()).isEqualTo(pooler);
    }

    @Test
    void what_cannot_work_through_a_pooler_is_refused_with_the_direct_way() {
        assertThatThrownBy(() -> Pooler.NEON.refuse("Migrating"))
                .hasMessageContaining("Migrating needs a session of its own")
                .hasMessageContaining("take \"-pooler\" out of the host name");
        Pooler.NONE.refuse("Migrating");
    }

    @Test
    void pgsslmode_counts_where_the_url_says_nothing() {
        Map<String, String> environment = Map.of("PGSSLMODE", "require");
        assertThat(DatabaseUrl.parse("postgres://u@h/d", environment).driverProperties())
                .containsEntry("sslmode", "require");
        assertThat(DatabaseUrl.parse("postgres://u@h/d?sslmode=disable", environment)
                        .driverProperties())
                .containsEntry("sslmode", "disable");
    }

    @Test
    void ssl_true_verifies_under_jdbc_as_the_driver_says() {
        assertThat(DatabaseUrl.parse("jdbc:postgresql://h/d?user=u&ssl=true", Map.of())
                        .driverProperties())
                .containsEntry("sslmode", "verify-full");
        assertThat(DatabaseUrl.parse("postgres://u@h/d?ssl=true", Map.of()).driverProperties())
                .containsEntry("sslmode", "require");
    }
}
