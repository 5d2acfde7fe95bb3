package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.gate.NamedFiles;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFilesTest {
    @TempDir
    private Path base;

    private Path usual;

    @BeforeEach
    void folder() throws IOException {
        usual = Files.createDirectories(base.resolve("schema-check")).resolve("suppressions.txt");
    }

    @Test
    void the_default_may_be_absent() {
        assertThat(new NamedFiles(base).suppressions(usual.toFile())).isEmpty();
    }

    @Test
    void the_default_is_read_where_it_is() throws IOException {
        Files.writeString(usual, "a line");
        assertThat(new NamedFiles(base).suppressions(usual.toFile())).isEqualTo("a line");
    }

    @Test
    void another_one_must_be_there() {
        assertThatThrownBy(() -> new NamedFiles(base)
                        .suppressions(base.resolve("other.txt").toFile()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("other.txt, which deploy.suppressions names")
                .hasMessageContaining("a relative path starts at the module's folder");
    }

    @Test
    void no_shadowInit_is_no_SQL_and_a_named_one_must_be_there() {
        NamedFiles files = new NamedFiles(base);
        assertThat(files.shadowInit(null)).isEmpty();
        assertThatThrownBy(() -> files.shadowInit(base.toFile()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("deploy.shadowInit");
    }

    @Test
    void the_default_folder_of_assertions_may_be_absent_and_a_named_one_must_be_there() throws IOException {
        NamedFiles files = new NamedFiles(base);
        Path folder = base.resolve("schema-check/assertions");
        assertThat(files.assertions(folder.toFile())).isEmpty();
        Files.writeString(Files.createDirectories(folder).resolve("a.sql"), "SELECT 1");
        assertThat(files.assertions(folder.toFile())).hasSize(1);
        assertThatThrownBy(() -> files.assertions(base.resolve("other").toFile()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("deploy.assertions");
    }

    @Test
    void what_is_not_UTF_8_says_so() throws IOException {
        Files.write(usual, new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
        assertThatThrownBy(() -> new NamedFiles(base).suppressions(usual.toFile()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("make it readable, in UTF-8");
    }
}
