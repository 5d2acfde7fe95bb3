package io.github.schemacheck.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.deploy.testing.Command;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes the last part of docs/real-projects.md; {@code -DrealProjects=folder} names the folder of checkouts. What
 * people judged to be false stands in real-dockerfiles-false.txt: what is found and not judged there counts as true.
 */
@EnabledIfSystemProperty(named = "realProjects", matches = ".+")
class RealDockerfilesTest {
    private static final Path PAGE = Path.of("../docs/real-projects.md");
    private static final Path LIST = Path.of("src/test/resources/real-dockerfiles.txt");
    private static final Path FALSE = Path.of("src/test/resources/real-dockerfiles-false.txt");
    private static final String TITLE = "\n## Dockerfiles\n";

    private final Path checkouts = Path.of(System.getProperty("realProjects", ""));
    private final Map<String, Integer> found = new TreeMap<>();
    private final Map<String, Integer> wrong = new TreeMap<>();
    private final List<String> judged = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();

    @Test
    void public_Dockerfiles_of_Maven_projects_are_read_and_looked_at() throws IOException {
        judged.addAll(lines(FALSE));
        left.addAll(judged);
        for (String line : lines(LIST)) {
            String[] columns = line.split(" *\\| *", -1);
            Path root = checkouts.resolve(columns[0].replace('/', '+'));
            try {
                row(columns, root, look(root, columns));
            } catch (ProblemException e) {
                refused.add(columns[0] + " " + columns[1]);
                row(columns, root, "0 | refused: " + e.problem() + " | 0");
            }
        }
        assertThat(lines(LIST)).hasSizeGreaterThanOrEqualTo(30);
        // It begins with a word that is no instruction; the engine says the same.
        assertThat(refused).containsExactly("anuragverma7/url-shortener Dockerfile");
        assertThat(left).as("judged, and not found any more").isEmpty();
        write();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static ImageResult look(Path root, String[] columns) {
        return new ImageReview(Clock.systemUTC())
                .run(new ImageSettings(
                        root.resolve(columns[1]),
                        Path.of(columns[1]).getFileName().toString(),
                        root.resolve(columns[2]).normalize(),
                        Suppressions.NONE));
    }

    private void row(String[] columns, Path root, ImageResult result) {
        Map<String, Integer> here = new TreeMap<>();
        int falseHere = 0;
        for (var finding : result.applied().kept()) {
            here.merge(finding.check(), 1, Integer::sum);
            found.merge(finding.check(), 1, Integer::sum);
            String key = columns[0] + " " + columns[1] + " " + finding.check();
            System.getLogger("real-dockerfiles").log(System.Logger.Level.INFO, key + " " + finding);
            if (judged.contains(key)) {
                left.remove(key);
                wrong.merge(finding.check(), 1, Integer::sum);
                falseHere++;
            }
        }
        String findings = here.entrySet().stream()
                .map(each -> each.getKey() + (each.getValue() == 1 ? "" : " " + each.getValue()))
                .collect(Collectors.joining(", "));
        row(
                columns,
                root,
                result.file().stages().size() + " | " + (findings.isEmpty() ? "–" : findings) + " | " + falseHere);
    }

    private void row(String[] columns, Path root, String cells) {
        String commit =
                Command.run(root, "git", "rev-parse", "--short=12", "HEAD").strip();
        rows.append("| %s | %s | `%s` | %s |\n".formatted(columns[0], commit, columns[1], cells));
    }

    private void write() throws IOException {
        String page = Files.readString(PAGE);
        int at = page.indexOf(TITLE);
        int next = at < 0 ? -1 : page.indexOf("\n## ", at + TITLE.length());
        String after = next < 0 ? "" : page.substring(next);
        int all = found.values().stream().mapToInt(Integer::intValue).sum();
        int falseOnes = wrong.values().stream().mapToInt(Integer::intValue).sum();
        Files.writeString(
                PAGE,
                (at < 0 ? page : page.substring(0, at))
                        + TITLE
                        + """

                        Public Dockerfiles of Maven projects, looked at by `deploy:check-image` as they are in a
                        checkout: nothing was built before, so what a build leaves in `target` is not in the
                        context. What is refused, the engine refuses too. Found: %d, of which people judged %d
                        to be false (`real-dockerfiles-false.txt` says why).

                        %s.

                        | Project | Commit | Dockerfile | Stages | Found | False |
                        |---|---|---|---|---|---|
                        """
                                .formatted(all, falseOnes, counts())
                        + rows
                        + after);
    }

    private String counts() {
        return found.entrySet().stream()
                .map(each -> "%s %d (%d false)"
                        .formatted(each.getKey(), each.getValue(), wrong.getOrDefault(each.getKey(), 0)))
                .collect(Collectors.joining(", "));
    }
}
