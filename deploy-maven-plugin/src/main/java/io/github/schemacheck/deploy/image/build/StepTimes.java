package io.github.schemacheck.deploy.image.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long steps took when they were last run, kept between builds. Nothing is decided by it: where it is lost, a build
 * only knows less to tell.
 *
 * @param file may not exist yet
 */
public record StepTimes(Path file) {
    private static final Pattern KEY = Pattern.compile("(\\S*) (\\d{1,6}) (.*)", Pattern.DOTALL);

    /** @return empty for a step that was never run in this file's time, or only with another instruction */
    Optional<Duration> of(Step step) {
        String millis = read().getProperty(key(step), "");
        return millis.matches("\\d{1,12}") ? Optional.of(Duration.ofMillis(Long.parseLong(millis))) : Optional.empty();
    }

    /** @return all that were ever run in this file's time */
    public List<Step> steps() {
        return read().stringPropertyNames().stream()
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .map(key -> new Step(key.group(1), Integer.parseInt(key.group(2)), key.group(3)))
                .toList();
    }

    /** @return what the cached steps took when they were last run */
    public Duration saved(List<DoneStep> steps) {
        return steps.stream()
                .filter(DoneStep::cached)
                .map(done -> of(done.step()).orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Steps of other builds stay. */
    public void keep(List<DoneStep> steps) {
        Properties all = read();
        steps.stream()
                .filter(done -> !done.cached())
                .forEach(done -> all.setProperty(
                        key(done.step()), Long.toString(done.took().toMillis())));
        try {
            Files.createDirectories(file.resolveSibling(""));
            Path next = Files.createTempFile(file.resolveSibling(""), "steps", ".new");
            try (var out = Files.newBufferedWriter(next)) {
                all.store(out, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // The next build has less to tell.
            return;
        }
    }

    private Properties read() {
        Properties properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                return new Properties();
            }
        }
        return properties;
    }

    private static String key(Step step) {
        return step.stage() + " " + step.number() + " " + step.instruction();
    }
}
