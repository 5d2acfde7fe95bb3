package io.github.schemacheck.deploy.image.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.deploy.testing.Command;
import io.github.schemacheck.deploy.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppedBuildTest {
    private final TestEngine engine = TestEngine.shared();

    @TempDir
    private Path temporary;

    /** As Ctrl-C does it: the process ends, whatever it was at. */
    @Test
    void a_build_whose_process_is_killed_stops_in_the_engine() throws IOException, InterruptedException {
        String command = "sleep 86" + Math.floorMod(temporary.hashCode(), 1000);
        new Project(temporary).with("Dockerfile", "FROM base:1\nRUN " + command + "\n");
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoppedBuildTest.class.getName(),
                        temporary.toString(),
                        engine.host())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("log").toFile())
                .start();
        await(() -> runs(command));
        build.destroy();
        assertThat(build.waitFor(20, TimeUnit.SECONDS)).isTrue();
        await(() -> !runs(command));
    }

    public static void main(String[] arguments) {
        new Project(Path.of(arguments[0])).build(arguments[1]);
    }

    private static boolean runs(String command) {
        return Command.run(Path.of("/"), "ps", "-eo", "args").lines().anyMatch(command::equals);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 400 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
