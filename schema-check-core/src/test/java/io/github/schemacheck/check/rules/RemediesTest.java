package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.sql.ChangeSql;
import io.github.schemacheck.sql.SqlStatement;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The SQL of remedies is run as it stands, twice: what does not end in a note leaves no difference. */
class RemediesTest {
    @TestFactory
    Stream<DynamicTest> a_remedy_that_can_run_mends_what_was_found() {
        TestDatabase drafts = TestServers.newest().createDatabase();
        return CaseFolder.below("check").stream()
                .filter(each -> each.name().startsWith("bad-"))
                .map(each -> DynamicTest.dynamicTest(each.subject() + "/" + each.name(), () -> run(drafts, each)))
                .onClose(drafts::close);
    }

    private static void run(TestDatabase drafts, CaseFolder each) throws SQLException {
        Schema expected = CaseDatabase.read(drafts, each, "expected.sql");
        try (TestDatabase live = drafts.server().createDatabase()) {
            live.execute(
                    each.read("before.sql").orElse("") + each.read("live.sql").orElse(""));
            Schema before = CaseDatabase.read(live);
            SchemaDiff drift = SchemaDiff.between(expected, before);
            ChangeSql sql = new ChangeSql(expected, before, drift);
            Set<ObjectId> mended = new HashSet<>();
            drift.roots().forEach(change -> mend(live, change, sql, mended));
            assertThat(SchemaDiff.between(expected, CaseDatabase.read(live)).changes())
                    .filteredOn(change -> mended.contains(change.id()))
                    .isEmpty();
        }
    }

    private static void mend(TestDatabase live, Change change, ChangeSql sql, Set<ObjectId> mended) {
        List<SqlStatement> statements = sql.statements(change);
        List<SqlStatement> toRun =
                statements.stream().filter(statement -> !statement.isNote()).toList();
        for (int twice = 0; twice < 2; twice++) {
            toRun.forEach(statement -> live.execute(statement.text()));
        }
        boolean complete = !statements.get(statements.size() - 1).isNote();
        if (complete) {
            mended.add(change.id());
        }
    }
}
