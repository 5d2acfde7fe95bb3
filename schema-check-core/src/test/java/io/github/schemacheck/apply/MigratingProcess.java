package io.github.schemacheck.apply;

import java.nio.file.Path;

/** Migrates as a process of its own, which can be killed; says what it does as it does it. */
final class MigratingProcess {
    private MigratingProcess() {}

    public static void main(String[] arguments) {
        new LiveFixture(Path.of(arguments[0]), arguments[1], System.out::println).migrate();
    }
}
