package io.github.schemacheck.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.snapshot.Snapshot;
import io.github.schemacheck.testing.CaseServer;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/** What people read about each difference, on every version of PostgreSQL at hand. */
@Order(1)
class DiffCasesTest {
    private static final List<CaseServer> OPEN = new ArrayList<>();

    @TestFactory
    Stream<DynamicContainer> every_difference_is_told() throws IOException, SQLException {
        String only = System.getProperty("cases.only", "");
        List<DiffCase> cases = DiffCase.all().stream()
                .filter(each -> each.name().contains(only))
                .toList();
        List<DynamicContainer> versions = new ArrayList<>();
        for (TestServer server : TestServers.all()) {
            CaseServer open = new CaseServer(server);
            OPEN.add(open);
            versions.add(DynamicContainer.dynamicContainer(
                    server.toString(),
                    cases.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each, open)))));
        }
        return versions.stream();
    }

    @AfterAll
    static void close() {
        OPEN.forEach(CaseServer::close);
        OPEN.clear();
    }

    private static void check(DiffCase one, CaseServer server) throws IOException, SQLException {
        assumeThat(one.appliesTo(server.major())).isTrue();
        Schema from = server.schema(one.from());
        Schema to = server.schema(one.to());
        checkWhatAlwaysHolds(from, to);
        List<String> told =
                SchemaDiff.between(from, to).roots().map(Change::toString).toList();
        List<String> expected = one.expected(server.major());
        if (Boolean.getBoolean("cases.accept") && !told.equals(expected)) {
            one.accept(server.major(), told);
        }
        assertThat(told).isEqualTo(expected);
    }

    private static void checkWhatAlwaysHolds(Schema from, Schema to) throws IOException {
        assertThat(SchemaDiff.between(from, from).changes()).isEmpty();
        SchemaDiff there = SchemaDiff.between(from, to);
        SchemaDiff back = SchemaDiff.between(shuffled(to), shuffled(from));
        assertThat(back.roots().map(Mirror::of))
                .containsExactlyInAnyOrderElementsOf(there.roots().toList());
        for (Schema side : List.of(from, to)) {
            StringBuilder text = new StringBuilder();
            Snapshot.write(side, text);
            assertThat(Snapshot.read(new StringReader(text.toString())))
                    .as(text.toString())
                    .isEqualTo(side);
        }
    }

    private static Schema shuffled(Schema schema) {
        List<SchemaObject> objects = new ArrayList<>(schema.objects().values());
        Collections.shuffle(objects, new Random(1));
        return Schema.of(schema.serverMajor(), objects);
    }
}
