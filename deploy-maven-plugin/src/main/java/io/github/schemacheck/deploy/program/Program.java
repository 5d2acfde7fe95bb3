package io.github.schemacheck.deploy.program;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
        ProcessBuilder builder = new ProcessBuilder(words);
        environment.accept(builder.environment());
        Process process = builder.start();
        try {
            Beside.start("program", () -> give(process.getOutputStream()));
            Output said = Output.of(process.getInputStream());
            Output complained = Output.of(process.getErrorStream());
            patience.await(
                    name(),
                    milliseconds -> process.waitFor(milliseconds, TimeUnit.MILLISECONDS)
                            && said.ends(milliseconds)
                            && complained.ends(milliseconds));
            return new Ended(process.exitValue(), said.text(), complained.text());
        } finally {
            end(process);
        }
    }

    private void give(OutputStream in) {
        try (in) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It may end without having read all of it.
        }
    }

    /** Asks it to, and does not leave it a choice where it takes longer than a second. */
    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
