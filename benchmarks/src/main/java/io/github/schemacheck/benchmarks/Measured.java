package io.github.schemacheck.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one run of a contender took.
 *
 * @param seconds of wall time, from before the first process to after the last
 * @param mebibytes the most memory that one of its processes held at any time (VmHWM of Linux)
 */
record Measured(double seconds, double mebibytes) {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long LIMIT_MINUTES = 10;

    /** @throws IOException where a process says that it failed; the end of its output is in the message */
    static Measured of(Contender contender, Path log) throws IOException, InterruptedException {
        long start = System.nanoTime();
        double peak = 0;
        for (List<String> command : contender.commands()) {
            peak = Math.max(peak, run(contender, command, log.toFile()));
        }
        return new Measured((System.nanoTime() - start) / 1e9, peak / 1024);
    }

    private static double run(Contender contender, List<String> command, File log)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(contender.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().putAll(Map.of("DATABASE_URL", contender.databaseUrl(), "MAVEN_OPTS", ""));
        Process process = builder.start();
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        double peak = 0;
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LIMIT_MINUTES);
        while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(status));
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException(contender.name() + " was not over after " + LIMIT_MINUTES + " minutes");
            }
        }
        int worst = command.get(0).equals("diff") ? 1 : 0;
        if (process.exitValue() > worst) {
            List<String> lines = Files.readAllLines(log.toPath());
            throw new IOException(command + " failed:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size())));
        }
        return peak;
    }

    private static double peak(Path status) {
        try {
            Matcher found = PEAK.matcher(Files.readString(status));
            return found.find() ? Double.parseDouble(found.group(1)) : 0;
        } catch (IOException alreadyOver) {
            return 0;
        }
    }
}
