package io.github.schemacheck.rehearsal;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.CaseSample;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Pending migrations in, what each statement did out, through Flyway itself, on every PostgreSQL that is there. */
class TraceCasesTest {
    @TempDir
    private static Path scratch;

    @TestFactory
    Stream<DynamicTest> every_statement_is_watched() {
        return CaseFolder.below("trace").stream().flatMap(each -> CaseSample.servers(each)
                .map(server -> DynamicTest.dynamicTest(
                        server.major() + " " + each.subject() + "/" + each.name(), () -> run(each, server))));
    }

    private static void run(CaseFolder each, TestServer server) throws IOException {
        Path folder = Files.createTempDirectory(scratch, "case");
        each.expect("locks.txt", words(new RehearsedCase(each, server, folder).run()));
    }

    private static String words(Trace trace) {
        List<String> lines = new ArrayList<>();
        for (StatementTrace statement : trace.statements()) {
            lines.add(statement.place() + " in transaction "
                    + statement.setting().transaction()
                    + (statement.setting().alone() ? ", alone" : "")
                    + (statement.setting().waitsForEver()
                            ? ""
                            : ", lock_timeout "
                                    + statement.setting().lockTimeout().toMillis() + " ms")
                    + (statement.outcome().rows() == 0
                            ? ""
                            : ", rows " + statement.outcome().rows()));
            statement.above().forEach(comment -> lines.add("  " + comment));
            statement.touches().forEach(touch -> lines.add("  " + touch));
            statement.changes().stream().map(Change::toString).sorted().forEach(change -> lines.add("  " + change));
            statement
                    .outcome()
                    .failure()
                    .ifPresent(failure -> lines.add("  failed " + failure.sqlState() + " " + failure.message()));
        }
        trace.assumed()
                .forEach(failed -> lines.add("assumed " + failed.place() + ": "
                        + failed.outcome().failure().orElseThrow().message()));
        trace.notTraced().forEach(not -> lines.add("not traced " + not.what() + ": " + not.why()));
        return String.join("\n", lines) + "\n";
    }
}
