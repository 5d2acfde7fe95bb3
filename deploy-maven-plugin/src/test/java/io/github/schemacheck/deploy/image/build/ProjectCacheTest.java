package io.github.schemacheck.deploy.image.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCacheTest {
    @TempDir
    private Path temporary;

    private Project project(String name) throws IOException {
        Files.createDirectories(temporary.resolve(name));
        return new Project(temporary.resolve(name))
                .with(
                        "Dockerfile",
                        "FROM base:1\nCOPY a /a\nRUN --mount=type=cache,id=" + name + ",target=/c echo " + name
                                + " > /made\nCOPY b /b\n")
                .with("a", name)
                .with("b", name);
    }

    @Test
    void only_what_the_project_left_is_cleared() throws IOException {
        TestEngine engine = TestEngine.shared();
        Project ours = project("ours" + temporary.hashCode());
        Project theirs = project("theirs" + temporary.hashCode());
        StepTimes times = new StepTimes(temporary.resolve("times"));
        times.keep(ours.build(engine.host()).steps());
        theirs.build(engine.host());
        assertThat(ours.build(engine.host()).cached()).isEqualTo(3);
        try (Engine here = Engine.at(engine.host())) {
            ProjectCache.Cleared cleared = new ProjectCache(here).clear(times.steps(), Optional.empty());
            assertThat(cleared.records()).isEqualTo(4);
            assertThat(new ProjectCache(here)
                            .clear(times.steps(), Optional.empty())
                            .records())
                    .isZero();
        }
        assertThat(ours.build(engine.host()).cached()).isZero();
        assertThat(theirs.build(engine.host()).cached()).isEqualTo(3);
    }

    /** As the one that deploy:init writes for Spring Boot. */
    private Project unpacked(String name) throws IOException {
        Project project = project(name)
                .with(
                        "Dockerfile",
                        "FROM base:1 AS layers\nCOPY a /a\nRUN mkdir /d && cp /a /d/app && echo same"
                                + temporary.hashCode()
                                + " > /libraries\nFROM base:1\nCOPY --from=layers /libraries /l\n"
                                + "COPY --from=layers /d /d\n");
        project.tags.add("unpacked:" + name);
        return project;
    }

    @Test
    void an_image_that_only_copies_is_built_anew_and_layers_that_others_share_stay() throws IOException {
        TestEngine engine = TestEngine.shared();
        String name = "unpacked" + Math.floorMod(temporary.hashCode(), 100_000);
        Project ours = unpacked(name);
        Project theirs = unpacked(name + "-of-others");
        StepTimes times = new StepTimes(temporary.resolve("times"));
        times.keep(ours.build(engine.host()).steps());
        theirs.build(engine.host());
        try (Engine here = Engine.at(engine.host())) {
            new ProjectCache(here).clear(times.steps(), Optional.of("unpacked:" + name));
        }
        assertThat(ours.build(engine.host()).steps())
                .filteredOn(done -> !done.cached())
                .extracting(done -> done.step().label())
                .containsExactlyInAnyOrder("[layers 2]", "[layers 3]", "[stage-1 3]");
    }

    private static CacheRecord record(String id, String parent, String made) {
        return record(id, parent, made, 1);
    }

    private static CacheRecord record(String id, String parent, String made, long bytes) {
        return new CacheRecord(id, parent, made, bytes, false);
    }

    @Test
    void copied_files_of_others_that_are_as_large_as_the_top_of_the_image_stay() {
        CacheRecord base = record("base", "", "from local ", 0);
        CacheRecord libraries = record("libraries", "base", "fileop target", 15);
        CacheRecord code = record("code", "libraries", "fileop target", 13);
        CacheRecord onBase = record("onBase", "base", "fileop target", 13);
        CacheRecord run = record("run", "base", "mount / from exec /bin/sh -c make", 7);
        CacheRecord onRun = record("onRun", "run", "fileop target", 13);
        List<Long> layers = List.of(1_982_278L, 15L, 13L);
        assertThat(OwnedRecords.of(List.of(base, onBase, run, onRun, libraries, code), List.of(), layers))
                .containsExactlyInAnyOrder(libraries, code);
        assertThat(OwnedRecords.of(List.of(base, run, onRun), List.of(), layers))
                .isEmpty();
    }

    @Test
    void what_another_project_is_built_on_too_stays() {
        CacheRecord base = record("base", "", "pulled from docker.io/library/base:1");
        CacheRecord shared = record("shared", "base", "fileop target");
        CacheRecord ours = record("ours", "shared", "mount / from exec /bin/sh -c mvn package");
        CacheRecord theirs = record("theirs", "shared", "mount / from exec /bin/sh -c make");
        CacheRecord above = record("above", "ours", "fileop target");
        List<Step> steps = List.of(new Step("", 3, "RUN --mount=type=cache,target=/m2 mvn package"));
        Set<CacheRecord> owned = OwnedRecords.of(List.of(base, shared, ours, theirs, above), steps, List.of());
        assertThat(owned).containsExactlyInAnyOrder(ours, above);
        assertThat(OwnedRecords.leavesFirst(owned)).containsExactly(above, ours);
        assertThat(OwnedRecords.of(List.of(base, shared, ours, above), steps, List.of()))
                .containsExactlyInAnyOrder(shared, ours, above);
    }
}
