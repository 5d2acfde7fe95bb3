package io.github.schemacheck.realprojects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRehearsalsTest {
    private static final RealProject SHOP = new RealProject("shop", Path.of("shop"), new Properties());

    @TempDir
    private Path folder;

    @Test
    void what_went_well_is_kept() throws IOException {
        Finding finding = new Finding(
                "rewrites-table", Severity.WARNING, "table shop", "is rewritten", "why", "remedy", Certainty.READ);
        Rehearsed one = new Rehearsed(SHOP, 7, 3, List.of(finding), List.of("a: b"), Duration.ofMillis(5), "");
        KeptRehearsals kept = new KeptRehearsals(folder.resolve("kept"));
        kept.put(one);
        assertThat(kept.get(SHOP, 7)).contains(one);
        assertThat(kept.get(SHOP, 8)).isEmpty();
    }

    @Test
    void what_failed_is_rehearsed_again() throws IOException {
        KeptRehearsals kept = new KeptRehearsals(folder.resolve("kept"));
        kept.put(new Rehearsed(SHOP, 7, 0, List.of(), List.of(), Duration.ofMillis(5), "the server went away"));
        assertThat(kept.get(SHOP, 7)).isEmpty();
    }
}
