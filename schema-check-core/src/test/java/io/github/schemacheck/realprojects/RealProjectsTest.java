package io.github.schemacheck.realprojects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes docs/real-projects.md; {@code -DrealProjects=folder} names the folder of checkouts. */
@EnabledIfSystemProperty(named = "realProjects", matches = ".+")
class RealProjectsTest {
    /** From here on the page is of other tests. */
    private static final String OTHERS = "\n## Rehearsals";

    private static final Path SETTINGS = Path.of("src/test/resources/real-projects");
    private static final Path PAGE = Path.of("../docs/real-projects.md");

    @Test
    void every_project_replays_and_equals_itself() throws Exception {
        List<Tried> tried = new ArrayList<>();
        Path checkouts = Path.of(System.getProperty("realProjects"));
        for (RealProject project : RealProject.all(SETTINGS, checkouts)) {
            tried.add(Trial.of(project));
        }
        List<ReadProject.Compared> read = new ArrayList<>();
        for (ReadProject project : ReadProject.ALL) {
            read.add(project.compared(checkouts));
        }
        Files.writeString(PAGE, new RealProjectsPage(tried, read).text() + othersSections());
        assertThat(tried).hasSizeGreaterThanOrEqualTo(5);
        // The page explains it: a project that builds an index concurrently under Flyway's own lock.
        assertThat(tried.stream().flatMap(each -> each.hazards().stream()))
                .anyMatch(line -> line.contains("concurrently-with-transactional-lock migration V47"));
        assertThat(tried.stream().filter(each -> !each.equalsItself()).map(Tried::inShort))
                .isEmpty();
        assertThat(read.stream().filter(each -> !each.agrees())).isEmpty();
    }

    private static String othersSections() throws IOException {
        String page = Files.readString(PAGE);
        return page.contains(OTHERS) ? page.substring(page.indexOf(OTHERS)) : "";
    }
}
