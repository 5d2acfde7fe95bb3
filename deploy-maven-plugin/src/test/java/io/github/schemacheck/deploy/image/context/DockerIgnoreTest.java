package io.github.schemacheck.deploy.image.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.testing.CaseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code sent.txt} holds the truth, made by the engine's matcher and the way in which BuildKit walks, on the files of
 * {@code tree.txt}: below {@code patterns} a .dockerignore, below {@code sent} what travels or below {@code ignored}
 * what does not, or {@code refused}. No test writes it. Those in {@code generated} are of {@link IgnoreLines}, and what
 * was found with many more of them.
 */
class DockerIgnoreTest {
    private static final List<String> TREE = lines("tree.txt").distinct().toList();

    @TempDir
    private static Path temporary;

    private record Case(List<String> patterns, String verdict, List<String> files) {
        String text() {
            return String.join("\n", patterns) + "\n";
        }

        boolean refused() {
            return verdict.equals("refused");
        }

        List<String> sent() {
            return verdict.equals("ignored")
                    ? TREE.stream().filter(path -> !files.contains(path)).toList()
                    : files;
        }
    }

    @TestFactory
    Stream<DynamicTest> what_travels_is_what_the_engine_sends() {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(String.join(" · ", each.patterns()), () -> {
                    List<String> sent = new ArrayList<>();
                    try {
                        DockerIgnore ignore = DockerIgnore.parse(each.text(), ".dockerignore");
                        sent.addAll(TREE.stream()
                                .filter(path -> !ignore.ignores(path))
                                .toList());
                        assertThat(each.refused()).isFalse();
                    } catch (ProblemException e) {
                        assertThat(each.refused()).as(e.getMessage()).isTrue();
                    }
                    assertThat(sent).isEqualTo(each.sent());
                }));
    }

    @Test
    void there_are_enough_cases() {
        assertThat(cases().size() * TREE.size()).isGreaterThan(15_000);
    }

    @Test
    void a_reader_of_the_folder_counts_what_travels() throws IOException {
        for (String path : TREE) {
            Path file = temporary.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[3]);
        }
        assertThat(cases().stream().filter(each -> !each.refused())).allSatisfy(each -> {
            DockerIgnore ignore = DockerIgnore.parse(each.text(), ".dockerignore");
            BuildContext context = ContextReader.read(temporary, ignore);
            assertThat(context.files()).as(each.text()).isEqualTo(each.sent().size());
            assertThat(context.bytes()).isEqualTo(3 * context.files());
            assertThat(each.sent()).noneMatch(ignore::ignoresAll);
        });
    }

    @Test
    void a_refused_pattern_is_named_with_its_line() {
        assertThat(catchThrowable(() -> DockerIgnore.parse("# x\n\ntarget[\n", ".dockerignore")))
                .hasMessageContaining(".dockerignore, line 3: the engine refuses the pattern \"target[\"");
    }

    private static Stream<String> lines(String file) {
        return CaseFolder.below("dockerignore").stream()
                .flatMap(each -> each.read(file).orElseThrow().lines());
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        List<String> into = new ArrayList<>();
        for (String line : lines("sent.txt").toList()) {
            if (line.equals("patterns")) {
                into = new ArrayList<>();
                cases.add(new Case(into, "", List.of()));
            } else if (line.startsWith("  ")) {
                into.add(line.substring(2));
            } else {
                List<String> patterns = cases.remove(cases.size() - 1).patterns();
                into = new ArrayList<>();
                cases.add(new Case(patterns, line, into));
            }
        }
        return cases;
    }
}
