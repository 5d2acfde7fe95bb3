package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.deploy.image.dockerfile.Dockerfile;
import io.github.schemacheck.deploy.image.dockerfile.Instruction;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import io.github.schemacheck.deploy.image.dockerfile.Stage;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where in the Dockerfile a step stands.
 *
 * @param file empty where it cannot be read
 */
record StepLines(Optional<Dockerfile> file) {
    /** Those that BuildKit numbers. */
    private static final Set<Keyword> NUMBERED = Set.of(Keyword.RUN, Keyword.COPY, Keyword.ADD, Keyword.WORKDIR);

    static StepLines of(Source source) {
        try {
            return new StepLines(Optional.of(Dockerfile.parse(Files.readString(source.dockerfile()), source.name())));
        } catch (IOException | ProblemException e) {
            return new StepLines(Optional.empty());
        }
    }

    /** @return empty where it cannot be told, as for the triggers of a base image */
    Optional<Integer> line(Step step) {
        return stages(step)
                .flatMap(stage -> numbered(stage, step, beginsWithImage(stage) ? 2 : 1).stream())
                .findFirst();
    }

    /** @return what stands above it, in its stage and those that this one begins with; none where it is unknown */
    List<Instruction> above(Step step) {
        Optional<Integer> line = line(step);
        List<Instruction> above = new ArrayList<>();
        stages(step)
                .flatMap(stage -> file.stream().flatMap(all -> all.lineage(stage).stream()))
                .forEach(stage -> above.addAll(0, stage.instructions()));
        above.removeIf(each -> line.isEmpty() || each.lines().first() >= line.get());
        return above;
    }

    private Stream<Stage> stages(Step step) {
        List<Stage> all = file.map(Dockerfile::stages).orElse(List.of());
        return all.stream().filter(stage -> isOf(step, stage, all.size()));
    }

    private static boolean isOf(Step step, Stage stage, int stages) {
        return stages == 1
                || step.stage().toLowerCase(Locale.ROOT).equals(stage.name().orElse("stage-" + stage.number()));
    }

    /** BuildKit does not number a FROM that names another stage, or nothing. */
    private boolean beginsWithImage(Stage stage) {
        return !stage.base().equalsIgnoreCase("scratch")
                && file.flatMap(all -> all.parent(stage)).isEmpty();
    }

    private static Optional<Integer> numbered(Stage stage, Step step, int first) {
        List<Instruction> numbered = stage.instructions(NUMBERED.toArray(Keyword[]::new));
        int at = step.number() - first;
        return at < 0 || at >= numbered.size()
                ? Optional.empty()
                : Optional.of(numbered.get(at))
                        .filter(each ->
                                step.instruction().startsWith(each.keyword().name()))
                        .map(each -> each.lines().first());
    }
}
