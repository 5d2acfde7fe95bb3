package io.github.schemacheck.deploy.program;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A program of this machine.
 *
 * @param environment changes what it gets, which is ours to begin with
 * @param input to its standard input; may hold what no argument may
 */
public record Program(List<String> words, Consumer<Map<String, String>> environment, String input) {
    public Program {
        words = List.copyOf(words);
    }

    /** @return where a program of that name may be, in the order of {@code path}, folders as in PATH */
    public static Stream<Path> places(String name, String path) {
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of("", ".exe").map(end -> Path.of(folder, name + end)));
    }

    /** @return without its folder */
    public String name() {
        return String.valueOf(Path.of(words.get(0)).getFileName());
    }

    /**
     * @throws IOException where it cannot be begun
     * @throws io.github.schemacheck.problem.ProblemException where it does not end in time; it is ended then
     */
    public Ended run(Patience patience) throws IOException {
        Path in = Files.createTempFile("schema-check", ".in");
        Path out = Files.createTempFile("schema-check", ".out");
        Path err = Files.createTempFile("schema-check", ".err");
        try {
            Files.writeString(in, input);
            Process process = start(in, out, err);
            try {
                patience.await(name(), milliseconds -> process.waitFor(milliseconds, TimeUnit.MILLISECONDS));
            } finally {
                process.destroy();
            }
            return new Ended(process.exitValue(), text(out), text(err));
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }

    private Process start(Path in, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        environment.accept(builder.environment());
        return builder.start();
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
