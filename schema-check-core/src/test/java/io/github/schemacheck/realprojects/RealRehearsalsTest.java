package io.github.schemacheck.realprojects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rehearses what public projects had pending at ten points of their history, and writes the section of
 * docs/real-projects.md about it; {@code -DrealProjects=folder} names the folder of checkouts. A run that was stopped
 * goes on where it was; {@code mvn clean} lets it begin anew.
 */
@EnabledIfSystemProperty(named = "realProjects", matches = ".+")
class RealRehearsalsTest {
    private static final int POINTS = 10;
    private static final Path SETTINGS = Path.of("src/test/resources/real-projects");
    private static final Path FALSE = Path.of("src/test/resources/real-rehearsals-false.txt");
    private static final Path PAGE = Path.of("../docs/real-projects.md");
    private static final Path ALL = Path.of("target/real-rehearsals.txt");
    private static final KeptRehearsals KEPT = new KeptRehearsals(Path.of("target/real-rehearsals"));

    @TempDir
    private Path work;

    @Test
    void what_was_pending_at_ten_points_is_rehearsed() throws Exception {
        List<Rehearsed> all = new ArrayList<>();
        for (RealProject project : RealProject.all(SETTINGS, Path.of(System.getProperty("realProjects")))) {
            int versions = versions(project);
            for (int point = 0; point < POINTS; point++) {
                all.add(rehearsed(project, versions * point / POINTS));
            }
        }
        RehearsalsSection section = new RehearsalsSection(all, Files.readAllLines(FALSE));
        Files.writeString(ALL, section.everything());
        Files.writeString(PAGE, section.in(Files.readString(PAGE)));
        assertThat(all.stream().filter(each -> !each.failure().isEmpty())).isEmpty();
        assertThat(all).allMatch(each -> each.statements() > 0);
    }

    private Rehearsed rehearsed(RealProject project, int applied) throws IOException, SQLException {
        Optional<Rehearsed> before = KEPT.get(project, applied);
        if (before.isPresent()) {
            return before.get();
        }
        Rehearsed now = Rehearsed.of(project, applied, work);
        KEPT.put(now);
        return now;
    }

    private static int versions(RealProject project) throws IOException, SQLException {
        try (TestDatabase empty = TestServers.newest().createDatabase()) {
            return new FlywayItself(project.settings()).versions(empty).size();
        }
    }
}
