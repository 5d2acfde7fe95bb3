package io.github.schemacheck.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectProblemTest {
    private static final SessionSettings QUICK = new SessionSettings(
            Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofSeconds(5), Duration.ofSeconds(1));

    private GuardedServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, SQLException {
        server = GuardedServer.start(folder);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guarded:geheim-falsch@ | postgres | refused the password of \"guarded\" | mend the password",
                "guarded@               | postgres | wants a password of \"guarded\", and there is none | PGPASSWORD",
                "guarded:geh%25im%401@  | absent   | There is no database \"absent\" | create it",
                "guarded:geh%25im%401@  | closed   | may not connect to \"closed\" | GRANT CONNECT ON DATABASE",
                "rejected@              | postgres | does not let this machine in | pg_hba.conf",
                "encrypted@             | postgres?sslmode=disable | lets nobody in without TLS | sslmode=require",
                "limited@               | postgres | has no connection left | pg_stat_activity",
                "no_login@              | postgres | does not let \"no_login\" in | LOGIN",
                "unruled@               | postgres | does not let this machine in | pg_hba.conf",
                "postgres@              | postgres?sslmode=require | does not offer it | sslmode=disable",
            })
    void why_the_server_says_no_is_named_with_what_to_do(String who, String database, String problem, String remedy) {
        String url = "postgresql://" + who + "localhost:" + server.port() + "/" + database;
        ProblemException said = catchThrowableOfType(ProblemException.class, () -> open(url));
        assertThat(said).isNotNull();
        assertThat(said.problem()).contains(problem);
        assertThat(said.remedy()).contains(remedy);
        assertThat(stack(said)).doesNotContain("geheim-falsch").doesNotContain(GuardedServer.PASSWORD);
    }

    @Test
    void the_right_password_opens() {
        String url = "postgresql://guarded:geh%25im%401@localhost:" + server.port() + "/postgres";
        try (Session session = Session.openReadOnly(DatabaseUrl.parse(url, Map.of()), QUICK)) {
            assertThat(session.facts().role()).isEqualTo("guarded");
        }
    }

    @Test
    void a_wrong_password_is_tried_once() {
        long before = System.nanoTime();
        SessionSettings patient = new SessionSettings(
                Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofSeconds(5), Duration.ofSeconds(1));
        DatabaseUrl url =
                DatabaseUrl.parse("postgresql://guarded:falsch@localhost:" + server.port() + "/postgres", Map.of());
        assertThatThrownBy(() -> Session.openReadOnly(url, patient)).hasMessageContaining("refused the password");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void the_second_host_is_tried_when_the_first_refuses() throws IOException {
        String url = "postgresql://postgres@localhost:" + freePort() + ",localhost:" + server.port() + "/postgres";
        try (Session session = Session.openReadOnly(DatabaseUrl.parse(url, Map.of()), QUICK)) {
            assertThat(session.facts().major()).isPositive();
        }
    }

    @Test
    void a_refused_connection_is_tried_again_and_then_named() throws IOException {
        long before = System.nanoTime();
        String url = "postgresql://postgres@localhost:" + freePort() + "/postgres";
        assertThatThrownBy(() -> open(url)).hasMessageContaining("Nothing listens at localhost:");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(250));
    }

    @Test
    void a_server_that_is_starting_up_is_waited_for() throws IOException {
        try (StartingServer starting = new StartingServer(server.port())) {
            open("postgresql://postgres@localhost:" + starting.port() + "/postgres?sslmode=disable");
            assertThat(starting.callers()).isEqualTo(2);
        }
    }

    @Test
    void a_server_that_says_nothing_is_a_timeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "postgresql://postgres@localhost:" + silent.getLocalPort() + "/postgres?loginTimeout=1";
            assertThatThrownBy(() -> open(url)).hasMessageContaining("answered in time");
        }
    }

    @Test
    void an_unknown_host_is_named() {
        assertThatThrownBy(() -> open("postgresql://u:p@no-such-host.invalid/d"))
                .hasMessageContaining("The host of DATABASE_URL is not known: no-such-host.invalid:5432");
    }

    @Test
    void a_private_name_of_railway_leads_to_the_public_url() {
        assertThatThrownBy(() -> open("postgresql://u:p@postgres.railway.internal:5432/railway"))
                .hasMessageContaining("only inside Railway's private network")
                .hasMessageContaining("DATABASE_PUBLIC_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "PostgreSQL 8.0.2 on i686-pc-linux-gnu; Redshift 1.0.77,Amazon Redshift",
        "CockroachDB CCL v24.1.0 (x86_64-pc-linux-gnu),CockroachDB",
        "PostgreSQL 15.2-YB-2025.1.0.0-b0 on x86_64,YugabyteDB",
    })
    void servers_that_only_speak_the_protocol_are_refused_by_name(String version, String name) {
        assertThatThrownBy(() -> ServerSupport.requirePostgres(version))
                .hasMessageContaining(name + ", which is not supported, because");
    }

    @Test
    void old_servers_are_refused_and_new_ones_warned_of() {
        assertThatThrownBy(() -> ServerSupport.requireMajor(13))
                .hasMessageContaining("the oldest that can be read is 14");
        ServerSupport.requireMajor(14);
        assertThat(ServerSupport.warning(18)).isEmpty();
        assertThat(ServerSupport.warning(19)).isPresent();
    }

    private static void open(String url) {
        Session.openReadOnly(DatabaseUrl.parse(url, Map.of()), QUICK).close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String stack(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
