package io.github.schemacheck.apply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Migrates as a process of its own, which can be killed; says what it does as it does it. */
public final class MigratingProcess {
    private MigratingProcess() {}

    public static void main(String[] arguments) {
        new LiveFixture(Path.of(arguments[0]), arguments[1], System.out::println).migrate();
    }

    /** @param folder of a {@link LiveFixture} */
    public static Process start(Path folder, String url) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MigratingProcess.class.getName(),
                        folder.toString(),
                        url)
                .redirectErrorStream(true)
                .start();
    }

    /** Returns when it says so. */
    public static void until(Process run, String wanted) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); !wanted.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new AssertionError("it ended without \"" + wanted + "\": " + said);
            }
            said.append(line).append('\n');
        }
    }
}
