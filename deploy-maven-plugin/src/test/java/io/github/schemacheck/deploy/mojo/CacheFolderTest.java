package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void is_in_the_users_home() {
        assertThat(usual(Map.of(), folder.toString())).isEqualTo(folder.resolve(".cache/schema-check"));
    }

    @Test
    void is_where_XDG_CACHE_HOME_says() {
        assertThat(usual(Map.of("XDG_CACHE_HOME", folder.toString()), "/home/ada"))
                .isEqualTo(folder.resolve("schema-check"));
    }

    /** As the XDG Base Directory Specification says. */
    @Test
    void a_relative_XDG_CACHE_HOME_is_passed_over() {
        assertThat(usual(Map.of("XDG_CACHE_HOME", "cache"), folder.toString()))
                .isEqualTo(folder.resolve(".cache/schema-check"));
    }

    @Test
    void without_a_home_it_is_in_the_project() {
        assertThat(usual(Map.of(), "?")).isEqualTo(Path.of("target/schema-check/cache"));
        assertThat(usual(Map.of(), "/")).isEqualTo(Path.of("target/schema-check/cache"));
    }

    @Test
    void is_not_made_before_it_is_needed() {
        Path cache = folder.resolve("a/b");
        assertThat(new CacheFolder(cache).ifWritable(warnings::add)).contains(cache);
        assertThat(cache).doesNotExist();
        assertThat(warnings).isEmpty();
    }

    @Test
    void one_that_cannot_be_written_is_one_warning() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(new CacheFolder(file.resolve("cache")).ifWritable(warnings::add))
                .isEmpty();
        assertThat(warnings).singleElement().asString().contains(file.toString(), "deploy.cacheDirectory");
    }

    private static Path usual(Map<String, String> environment, String home) {
        return CacheFolder.usual(environment, home, Path.of("target")).path();
    }
}
