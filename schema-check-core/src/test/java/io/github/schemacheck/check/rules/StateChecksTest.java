package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.data.DataFact;
import io.github.schemacheck.data.SequenceFact;
import io.github.schemacheck.data.SequenceReading;
import io.github.schemacheck.data.StateFact;
import io.github.schemacheck.data.StateReading;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From sequences and the state of a server to findings and remedies that work. */
class StateChecksTest {
    private static final String TABLES =
            """
            CREATE SCHEMA shop;
            CREATE TABLE shop."Order" (id serial PRIMARY KEY, line integer GENERATED ALWAYS AS IDENTITY);
            CREATE TABLE shop.small (id smallint PRIMARY KEY DEFAULT nextval('shop."Order_id_seq"'));
            CREATE TABLE shop.odd (id integer PRIMARY KEY DEFAULT nextval('shop."Order_id_seq"') * 10);
            """;

    @Test
    void a_sequence_behind_its_column_is_found_and_the_remedy_mends_it() throws SQLException {
        for (TestServer server : TestServers.all()) {
            try (TestDatabase database = server.createDatabase()) {
                database.execute(TABLES + "INSERT INTO shop.\"Order\" (id) VALUES (1), (77)");
                List<Finding> found = findings(database, new SequenceBehind());
                assertThat(found)
                        .map(Finding::toString)
                        .containsExactly("error sequence-behind sequence shop.\"Order_id_seq\": its next value is 1,"
                                + " and column shop.\"Order\".id already has up to 77");
                database.execute(found.get(0).remedy());
                assertThat(findings(database, new SequenceBehind())).isEmpty();
                database.execute("INSERT INTO shop.\"Order\" DEFAULT VALUES");
            }
        }
    }

    @Test
    void the_smaller_of_sequence_and_column_ends_it() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(TABLES + "SELECT setval('shop.\"Order_id_seq\"', 30000)");
            assertThat(findings(database, new SequenceNearEnd()))
                    .map(Finding::toString)
                    .containsExactly("warning sequence-near-end sequence shop.\"Order_id_seq\": 8.4 % of the values for"
                            + " column shop.small.id are left: the next is 30001, the last 32767");
            database.execute("SELECT setval('shop.\"Order_id_seq\"', 32767)");
            assertThat(findings(database, new SequenceNearEnd()))
                    .map(Finding::toString)
                    .containsExactly("error sequence-near-end sequence shop.\"Order_id_seq\": 0.0 % of the values for"
                            + " column shop.small.id are left: the next is 32768, the last 32767");
        }
    }

    @Test
    void what_the_role_may_not_read_is_said_and_not_asked() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(TABLES + "DROP ROLE IF EXISTS reader_of_state; CREATE ROLE reader_of_state LOGIN;");
            try (Connection connection = database.connection("reader_of_state")) {
                assertThat(SequenceReading.of(connection))
                        .hasSize(3)
                        .allMatch(fact -> fact instanceof SequenceFact.NotRead notRead
                                && notRead.why().contains("grant SELECT"));
                assertThat(StateReading.of(connection)).isEmpty();
            }
        }
    }

    @Test
    void a_transaction_of_another_role_that_cannot_be_seen_is_said() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection busy = database.connection();
                Statement statement = busy.createStatement()) {
            database.execute("DROP ROLE IF EXISTS reader_of_hidden; CREATE ROLE reader_of_hidden LOGIN;");
            busy.setAutoCommit(false);
            statement.execute("SELECT 1");
            try (Connection connection = database.connection("reader_of_hidden")) {
                assertThat(StateReading.of(connection))
                        .contains(new StateFact(StateFact.Kind.TRANSACTIONS_HIDDEN, "1", ""));
            }
        }
    }

    @Test
    void a_collation_of_another_version_is_told_where_a_column_has_it() throws SQLException {
        for (TestServer server : TestServers.all()) {
            try (TestDatabase database = server.createDatabase()) {
                database.execute("CREATE COLLATION \"German\" (provider = icu, locale = 'de'); CREATE COLLATION unused"
                        + " (provider = icu, locale = 'fr'); CREATE TABLE word (id text COLLATE \"German\");"
                        + " UPDATE pg_collation SET collversion = '1' WHERE collname IN ('German', 'unused')");
                List<Finding> found = findings(database, new ColumnCollationVersionDiffers());
                assertThat(found).singleElement().satisfies(finding -> assertThat(finding.toString())
                        .startsWith(
                                "warning column-collation-version-differs collation public.\"German\": made with 1,"));
                database.execute(found.get(0).remedy());
                assertThat(findings(database, new ColumnCollationVersionDiffers()))
                        .isEmpty();
            }
        }
    }

    @Test
    void each_state_is_a_warning_with_a_remedy() {
        List<DataFact> facts = new ArrayList<>();
        for (StateFact.Kind kind : StateFact.Kind.values()) {
            facts.add(new StateFact(kind, "it's", "so old"));
        }
        List<Check> checks = List.of(
                new CollationVersionDiffers(),
                new ColumnCollationVersionDiffers(),
                new LongTransaction(),
                new PreparedTransaction(),
                new ReplicationSlotLagging(),
                new WraparoundNear());
        for (Check check : checks) {
            assertThat(check.run(evidence(facts))).singleElement().satisfies(finding -> {
                assertThat(finding.message()).isEqualTo("so old");
                assertThat(finding.remedy()).endsWith(";");
            });
        }
        assertThat(new PreparedTransaction()
                        .run(evidence(facts))
                        .findFirst()
                        .orElseThrow()
                        .remedy())
                .contains("'it''s'");
    }

    private static List<Finding> findings(TestDatabase database, Check check) throws SQLException {
        try (Connection connection = database.connection()) {
            List<DataFact> facts = new ArrayList<>(StateReading.of(connection));
            facts.addAll(SequenceReading.of(connection));
            return check.run(evidence(facts)).toList();
        }
    }

    private static Evidence evidence(List<? extends DataFact> facts) {
        Schema nothing = Schema.of(18, List.of());
        return new Evidence(
                nothing,
                nothing,
                SchemaDiff.between(nothing, nothing),
                List.of(),
                Optional.empty(),
                List.of(),
                List.copyOf(facts));
    }
}
