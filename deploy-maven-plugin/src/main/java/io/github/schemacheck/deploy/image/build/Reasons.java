package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.deploy.image.context.DockerIgnore;
import io.github.schemacheck.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why steps were not cached.
 *
 * @param times of earlier builds
 * @param sent files of the context that the engine did not have as they are now
 */
record Reasons(StepTimes times, List<String> sent) {
    private static final int SHOWN = 3;

    /** @return a line for each step where it began; those that followed from it are only counted there */
    List<String> lines(List<DoneStep> steps) {
        List<String> lines = new ArrayList<>();
        for (DoneStep each : steps) {
            if (!each.cached() && each.after().isEmpty()) {
                long followed = steps.stream()
                        .filter(other -> other.after().contains(each.step()))
                        .count();
                lines.add(each.step().shown() + ": " + reason(each.step())
                        + (followed == 0 ? "" : "; " + followed + (followed == 1 ? " step" : " steps") + " after it"));
            }
        }
        return List.copyOf(lines);
    }

    private String reason(Step step) {
        boolean known = times.of(step).isPresent();
        if (!known) {
            return "it is new here, or its instruction is another";
        }
        if (!isCopy(step)) {
            return "the engine has its result no longer, or what it begins with is another";
        }
        List<String> changed = changed(step);
        if (changed.isEmpty()) {
            return "files were removed, or the engine has its result no longer";
        }
        String more = changed.size() > SHOWN ? " and " + (changed.size() - SHOWN) + " more" : "";
        return String.join(", ", changed.subList(0, Math.min(SHOWN, changed.size()))) + more + " changed";
    }

    private static boolean isCopy(Step step) {
        String text = step.instruction();
        return (text.startsWith("COPY ") || text.startsWith("ADD ")) && !text.contains("--from=");
    }

    private List<String> changed(Step step) {
        List<String> words = Stream.of(step.instruction().split("\\s+", -1))
                .skip(1)
                .filter(word -> !word.startsWith("--"))
                .map(word -> word.replaceAll("[\\[\\]\",]", ""))
                .toList();
        List<String> sources = words.subList(0, Math.max(0, words.size() - 1)).stream()
                .map(word -> word.replaceFirst("^(\\./|/)+", "").replaceFirst("/+$", ""))
                .toList();
        if (sources.stream().anyMatch(source -> source.isEmpty() || source.equals("."))) {
            return sent;
        }
        try {
            DockerIgnore copied = DockerIgnore.of(sources);
            return sent.stream().filter(copied::ignores).toList();
        } catch (ProblemException e) {
            return sent;
        }
    }
}
