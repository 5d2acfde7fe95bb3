package io.github.schemacheck.deploy.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHashesTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path temporary;

    private Path jar;

    @BeforeEach
    void writeJar() throws IOException {
        jar = write("one", LONG_AGO);
    }

    private Path write(String text, Instant modified) throws IOException {
        Path file = Files.writeString(temporary.resolve("a.jar"), text);
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private String hash() throws IOException {
        return new FileHashes(temporary.resolve("index"), Clock.systemUTC())
                .of(List.of(jar))
                .get(jar);
    }

    @Test
    void the_hash_is_that_of_the_file() throws IOException {
        assertThat(hash()).isEqualTo(FileHash.of(jar));
        assertThat(jar.toFile().setExecutable(true)).isTrue();
        assertThat(hash()).as("of what can be executed too").isEqualTo(FileHash.of(jar));
    }

    @Test
    void what_looks_as_before_is_not_read_again() throws IOException {
        String first = hash();
        write("two", LONG_AGO);
        assertThat(hash()).isEqualTo(first).isNotEqualTo(FileHash.of(jar));
    }

    @Test
    void what_looks_otherwise_is_read_again() throws IOException {
        String first = hash();
        write("two", LONG_AGO.plusMillis(1));
        assertThat(hash()).isNotEqualTo(first).isEqualTo(FileHash.of(jar));
    }

    @Test
    void what_was_written_just_now_is_read_again() throws IOException {
        Instant now = Instant.now();
        write("one", now);
        hash();
        write("two", now);
        assertThat(hash()).isEqualTo(FileHash.of(jar));
    }

    @Test
    void a_damaged_memory_counts_as_none() throws IOException {
        hash();
        Files.writeString(temporary.resolve("index"), "words");
        assertThat(hash()).isEqualTo(FileHash.of(jar));
    }

    @Test
    void a_file_that_is_gone_is_named() throws IOException {
        hash();
        Files.delete(jar);
        assertThatThrownBy(this::hash).isInstanceOf(NoSuchFileException.class).hasMessageContaining("a.jar");
    }

    @Test
    void links_are_followed() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link.jar"), jar);
        assertThat(new FileHashes(temporary.resolve("index"), Clock.systemUTC()).of(List.of(link)))
                .containsEntry(link, FileHash.of(jar));
    }
}
