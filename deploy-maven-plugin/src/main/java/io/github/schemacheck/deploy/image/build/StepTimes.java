package io.github.schemacheck.deploy.image.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long steps took when they were last run, kept between builds. Nothing is decided by it: where it is lost, a build
 * only knows less to tell.
 *
 * @param file may not exist yet
 */
public record StepTimes(Path file) {
    private static final Pattern INPUT = Pattern.compile("([^=]+)=(.*)");
    private static final Pattern KEY = Pattern.compile("(\\S*) (\\d{1,6}) (.*)", Pattern.DOTALL);

    /** @return empty for a step that was never run in this file's time, or only with another instruction */
    Optional<Duration> of(Step step) {
        String millis = kept(step).get(0);
        return millis.matches("\\d{1,12}") ? Optional.of(Duration.ofMillis(Long.parseLong(millis))) : Optional.empty();
    }

    /** @return what it depended on when it was last run, as in {@link DoneStep}; none where that is not known */
    Map<String, String> inputs(Step step) {
        List<String> kept = kept(step);
        return kept.subList(1, kept.size()).stream()
                .map(INPUT::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(input -> input.group(1), input -> input.group(2), (first, second) -> second));
    }

    /** @return its milliseconds, then a line for each input */
    private List<String> kept(Step step) {
        return List.of(read().getProperty(key(step), "").split("\n", -1));
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
        steps.forEach(done -> renew(all, done));
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

    /** Of a step that was cached it is not known how long it takes, but what its result depends on. */
    private static void renew(Properties all, DoneStep done) {
        String key = key(done.step());
        if (!done.cached() || all.containsKey(key)) {
            String millis = done.cached()
                    ? all.getProperty(key).replaceFirst("(?s)\n.*", "")
                    : String.valueOf(done.took().toMillis());
            all.setProperty(key, millis + lines(done.inputs()));
        }
    }

    private static String lines(Map<String, String> inputs) {
        return new TreeMap<>(inputs)
                .entrySet().stream()
                        .map(input -> "\n" + input.getKey() + "=" + input.getValue())
                        .collect(Collectors.joining());
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
