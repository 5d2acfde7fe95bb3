package io.github.schemacheck.deploy.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryFileTest {
    private static final Memory MEMORY = new Memory(
            "org:shop",
            Instant.parse("2026-11-27T12:00:00Z"),
            Strategy.IMAGE,
            "registry/shop:1",
            "sha256:abc",
            new Fingerprint("1", "2", "3", "4", new TreeMap<>(Map.of("org:lib:jar:1", "5"))),
            Map.of(
                    "pom.xml", new HashedFile(Strategy.FULL, "a"),
                    "src/main/Ä b.java", new HashedFile(Strategy.IMAGE, "b+x"),
                    "static/a.css", new HashedFile(Strategy.FILES_ONLY, "c")));

    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();

    private MemoryFile file(String project) {
        return new MemoryFile(folder.resolve("cache/deploy_cache.json"), project, warnings::add);
    }

    private Path path() {
        return folder.resolve("cache/deploy_cache.json");
    }

    @Test
    void what_is_written_is_read() throws IOException {
        assertThat(file("org:shop").read()).isEmpty();
        file("org:shop").write(MEMORY);
        assertThat(file("org:shop").read()).contains(MEMORY);
        file("org:shop").write(MEMORY.withDigest("sha256:def", Instant.EPOCH));
        assertThat(file("org:shop").read()).hasValueSatisfying(read -> {
            assertThat(read.digest()).isEqualTo("sha256:def");
            assertThat(read.files()).isEqualTo(MEMORY.files());
        });
        assertThat(warnings).isEmpty();
        try (Stream<Path> files = Files.list(path().resolveSibling(""))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void what_is_not_ours_or_not_as_it_was_written_is_set_aside() throws IOException {
        refused("{", "it is damaged");
        file("org:shop").write(MEMORY);
        String good = Files.readString(path());
        refused(good.substring(0, good.length() / 2), "it is damaged");
        refused(good.replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 2"), "another version");
        refused(good.replace("org:shop", "org:other"), "another project's");
        refused(good.replace("image b+x", "image z"), "it is damaged");
        refused(good.replace("content.full\" : \"1", "content.full\" : \"7"), "it is damaged");
        refused(good.replace("2026-11-27T", "yesterday"), "it is damaged");
        refused(good.replace("\"strategy\" : \"image\"", "\"strategy\" : \"all\""), "it is damaged");
        refused(good.replace("image b+x", "all b+x"), "it is damaged");
        refused("[]", "another version");
    }

    private void refused(String text, String why) throws IOException {
        warnings.clear();
        Files.createDirectories(path().resolveSibling(""));
        Files.writeString(path(), text);
        assertThat(file("org:shop").read()).isEmpty();
        assertThat(warnings).singleElement().asString().contains(why).contains("set-aside");
        assertThat(path()).doesNotExist();
        assertThat(path().resolveSibling("deploy_cache.json.set-aside")).hasContent(text);
    }
}
