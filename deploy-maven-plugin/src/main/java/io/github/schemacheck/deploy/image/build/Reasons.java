package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.deploy.image.context.DockerIgnore;
import io.github.schemacheck.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
                lines.add(each.step().shown() + ": " + reason(each)
                        + (followed == 0 ? "" : "; " + followed + (followed == 1 ? " step" : " steps") + " after it"));
            }
        }
        return List.copyOf(lines);
    }

    private String reason(DoneStep done) {
        Step step = done.step();
        if (times.of(step).isEmpty()) {
            return "it is new here, or its instruction is another";
        }
        List<String> changed = new ArrayList<>(inputs(done));
        if (isCopy(step)) {
            changed.addAll(changed(step));
        }
        if (changed.isEmpty()) {
            return (isCopy(step) ? "files were removed, or " : "") + "the engine has its result no longer";
        }
        String more = changed.size() > SHOWN ? " and " + (changed.size() - SHOWN) + " more" : "";
        return String.join(", ", changed.subList(0, Math.min(SHOWN, changed.size()))) + more + " changed";
    }

    /** @return names of those that are not as they were when it was last run; none where nobody kept them */
    private List<String> inputs(DoneStep done) {
        Map<String, String> before = times.inputs(done.step());
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(done.inputs().keySet());
        names.removeIf(name -> Objects.equals(before.get(name), done.inputs().get(name)));
        return before.isEmpty() ? List.of() : List.copyOf(names);
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
