package io.github.schemacheck.deploy.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path temporary;

    private Path root() {
        return temporary.resolve("project");
    }

    private Path write(String path, String text) {
        try {
            Path file = root().resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
            Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModuleFiles scan() {
        return scan(Clock.systemUTC());
    }

    private ModuleFiles scan(Clock clock) {
        return new FolderScan(
                        root(),
                        Set.of(root().resolve("target")),
                        Triggers.standard(List.of("static/**")),
                        temporary.resolve("index"),
                        clock)
                .scan("app");
    }

    @Test
    void files_are_hashed_by_strategy_and_what_no_image_holds_is_not_read() throws IOException {
        write("pom.xml", "<project/>");
        write("src/main/java/A.java", "class A {}");
        write("static/site.css", "body {}");
        write("README.md", "words");
        write("target/classes/A.class", "x");
        write("node_modules/a/index.js", "x");
        Path script = write("src/main/run.sh", "#!/bin/sh");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(root().resolve("src/main/link"), Path.of("run.sh"));
        Map<String, HashedFile> files = scan().listing().read();
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "pom.xml", "src/main/java/A.java", "static/site.css", "src/main/run.sh", "src/main/link");
        assertThat(files.get("src/main/java/A.java"))
                .isEqualTo(new HashedFile(Strategy.IMAGE, FileHash.of(root().resolve("src/main/java/A.java"))));
        assertThat(files.get("src/main/run.sh").hash()).endsWith("+x");
        assertThat(files.get("src/main/link").hash()).startsWith("->");
    }

    @Test
    void each_change_changes_the_digest_of_its_strategy_only() throws IOException {
        write("src/main/A.java", "1");
        write("static/site.css", "1");
        Map<Strategy, String> first = scan().digests();
        assertThat(scan().digests()).isEqualTo(first);
        write("static/site.css", "22");
        Map<Strategy, String> second = scan().digests();
        assertThat(second.get(Strategy.IMAGE)).isEqualTo(first.get(Strategy.IMAGE));
        assertThat(second.get(Strategy.FILES_ONLY)).isNotEqualTo(first.get(Strategy.FILES_ONLY));
        write("static/site.css", "1");
        write("src/main/B.java", "");
        assertThat(scan().digests().get(Strategy.IMAGE)).isNotEqualTo(first.get(Strategy.IMAGE));
        Files.delete(root().resolve("src/main/B.java"));
        assertThat(scan().digests()).isEqualTo(first);
    }

    @Test
    void what_looks_the_same_is_not_read_again() throws IOException {
        Path file = write("src/main/A.java", "1");
        Map<Strategy, String> first = scan().digests();
        // The same inode, size and time: only its bytes differ, which nothing but reading could tell.
        Files.writeString(file, "2");
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        assertThat(scan().digests()).isEqualTo(first);
    }

    @Test
    void a_file_that_was_written_just_before_it_was_hashed_is_read_again() throws IOException {
        Path file = write("src/main/A.java", "1");
        Clock then = Clock.fixed(LONG_AGO.plusSeconds(1), ZoneOffset.UTC);
        Map<Strategy, String> first = scan(then).digests();
        Files.writeString(file, "2");
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        assertThat(scan(Clock.offset(then, Duration.ofHours(1))).digests()).isNotEqualTo(first);
    }

    @Test
    void a_replaced_file_is_seen_though_its_size_and_time_are_the_same() throws IOException {
        Path file = write("src/main/A.java", "1");
        Map<Strategy, String> first = scan().digests();
        Path other = write("src/main/B.java", "2");
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(scan().digests()).isNotEqualTo(first);
    }

    @Test
    void a_right_to_be_executed_is_seen_though_nothing_was_written() throws IOException {
        Path file = write("src/main/run.sh", "1");
        Map<Strategy, String> first = scan().digests();
        assertThat(file.toFile().setExecutable(true)).isTrue();
        assertThat(scan().digests()).isNotEqualTo(first);
        assertThat(scan().listing().read().get("src/main/run.sh").hash()).endsWith("+x");
        assertThat(file.toFile().setExecutable(false)).isTrue();
        assertThat(scan().digests()).isEqualTo(first);
    }

    @Test
    void the_last_file_may_go() throws IOException {
        Path file = write("src/main/A.java", "1");
        scan(Clock.fixed(LONG_AGO, ZoneOffset.UTC));
        Files.delete(file);
        assertThat(scan().digests()).isEmpty();
    }

    @Test
    void what_is_remembered_is_told_file_by_file_too() throws IOException {
        write("src/main/A.java", "1");
        Files.createSymbolicLink(root().resolve("src/main/link"), Path.of("A.java"));
        Map<String, HashedFile> first = scan().listing().read();
        assertThat(first).hasSize(2);
        assertThat(scan().listing().read()).isEqualTo(first);
    }

    @Test
    void a_damaged_index_is_nothing_but_a_slow_run() throws IOException {
        write("src/main/A.java", "1");
        Map<Strategy, String> first = scan().digests();
        byte[] index = Files.readAllBytes(temporary.resolve("index"));
        for (int at = 0; at < index.length; at += 7) {
            byte[] damaged = index.clone();
            damaged[at] ^= 0x5a;
            Files.write(temporary.resolve("index"), damaged);
            ModuleFiles files = scan();
            assertThat(files.digests()).isEqualTo(first);
            assertThat(files.listing().read()).containsOnlyKeys("src/main/A.java");
        }
        Files.write(temporary.resolve("index"), java.util.Arrays.copyOf(index, index.length / 2));
        assertThat(scan().digests()).isEqualTo(first);
    }

    @Test
    void other_lists_tell_files_apart_anew() {
        write("static/site.css", "1");
        assertThat(scan().digests()).containsOnlyKeys(Strategy.FILES_ONLY);
        Map<Strategy, String> others = new FolderScan(
                        root(), Set.of(), Triggers.standard(List.of()), temporary.resolve("index"), Clock.systemUTC())
                .scan("app")
                .digests();
        assertThat(others).containsOnlyKeys(Strategy.IMAGE);
    }
}
