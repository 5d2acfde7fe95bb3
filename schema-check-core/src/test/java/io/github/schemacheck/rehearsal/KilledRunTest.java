package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.testing.TestServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed takes nothing with it: its server goes on, until the next run ends it. */
@Order(1)
class KilledRunTest {
    @TempDir
    private Path folder;

    @Test
    void the_next_run_works_and_ends_the_server_of_the_killed_one() throws IOException, InterruptedException {
        ShadowFixture fixture = new ShadowFixture(folder);
        fixture.write("sql/V1__book.sql", "CREATE TABLE book (id int);\nSELECT pg_sleep(15);\n");
        Process run = start();
        List<ProcessHandle> left = new ArrayList<>();
        try {
            assertThat(lineOf(run, "Rehearsing V1__book.sql")).isTrue();
            servers()
                    .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                    .forEach(left::add);
        } finally {
            run.destroyForcibly().waitFor();
        }
        // Not all of them: a session that waits for its client ends with it, the one that sleeps does not notice.
        assertThat(left).hasSizeGreaterThan(3);
        assertThat(servers().filter(left::contains)).hasSize(1);
        assertThat(folder.resolve("work/runs")).isNotEmptyDirectory();

        fixture.write("sql/V1__book.sql", "CREATE TABLE book (id int);\n");
        ExpectedSchema expected =
                ReplayProcess.expected(folder, TestServers.newest().major());
        assertThat(OneLineObjects.words(expected.all())).containsExactly("public.book r id");
        assertThat(left).noneMatch(KilledRunTest::runs);
        assertThat(servers()).isEmpty();
        assertThat(folder.resolve("work/runs")).isEmptyDirectory();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dpostgres.binaries=" + System.getProperty("postgres.binaries"),
                        ReplayProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static boolean lineOf(Process run, String wanted) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The first process of each server names its folder; the others name the database that they serve. */
    private Stream<ProcessHandle> servers() {
        String data = folder.resolve("work/runs").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data));
    }

    /** A zombie, which stays where nobody waits for orphans, has no command any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
