package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.testing.CaseSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each folder is a trap that real projects fell into; expected.txt is what their user learns. */
@Order(1)
class ReplayCasesTest {
    private static final Path CASES = Path.of("src/test/cases/replay");

    @TempDir
    private static Path scratch;

    @TestFactory
    Stream<DynamicTest> every_trap_is_handled() throws IOException {
        String only = System.getProperty("cases.only", "");
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders
                    .filter(folder -> folder.toString().contains(only))
                    .filter(folder -> CaseSample.holds(folder.toString()))
                    .sorted()
                    .toList()
                    .stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        List<String> found = new ReplayCase(folder, scratch).run();
        Path expected = folder.resolve("expected.txt");
        List<String> wanted = Files.exists(expected) ? Files.readAllLines(expected) : List.of("(no expected.txt)");
        if (Boolean.getBoolean("cases.accept") && !found.equals(wanted)) {
            Files.write(expected, found);
        }
        assertThat(found).isEqualTo(wanted);
    }
}
