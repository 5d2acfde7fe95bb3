package io.github.schemacheck.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan that finds nothing has to be one that finds something. */
class SecretScanTest {
    @TempDir
    private Path module;

    @Test
    void what_a_build_left_is_found_and_what_it_was_given_is_not() throws IOException {
        write("src/it/shop/invoker.properties");
        write("target/it/shop/invoker.properties");
        SecretScan scan = SecretScan.of(module.resolve("target/it/shop"));
        assertThat(scan.found()).isEmpty();
        scan.verify();
        write("target/it/shop/target/deploy/receipt.json");
        assertThat(scan.found()).containsExactly(Path.of("target/deploy/receipt.json"));
    }

    @Test
    void arguments_of_a_process_are_read() throws IOException {
        Process sleep = new ProcessBuilder("sleep", "60", "60").start();
        try {
            assertThat(ProcessWatch.arguments(sleep.pid())).contains("60");
        } finally {
            sleep.destroyForcibly();
        }
        assertThat(ProcessWatch.holdsSecret("pg_dump postgresql://a:" + LiveDatabase.PASSWORD + "@host"))
                .isTrue();
        assertThat(ProcessWatch.holdsSecret("java -classpath plexus-classworlds.jar -Dx=" + LiveDatabase.PASSWORD))
                .isFalse();
    }

    private void write(String file) throws IOException {
        Path path = module.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "password=" + LiveDatabase.PASSWORD);
    }
}
