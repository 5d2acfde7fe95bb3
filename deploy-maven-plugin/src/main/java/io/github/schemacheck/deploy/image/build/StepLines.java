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

/** Where in the Dockerfile a step stands. */
record StepLines(Source source) {
    /** Those that BuildKit numbers. */
    private static final Set<Keyword> NUMBERED = Set.of(Keyword.RUN, Keyword.COPY, Keyword.ADD, Keyword.WORKDIR);

    /** @return empty where it cannot be told, as for the triggers of a base image */
    Optional<Integer> line(Step step) {
        try {
            Dockerfile file = Dockerfile.parse(Files.readString(source.dockerfile()), source.name());
            return file.stages().stream()
                    .filter(stage -> isOf(step, stage, file.stages().size()))
                    .flatMap(stage -> numbered(stage, step, beginsWithImage(stage, file) ? 2 : 1).stream())
                    .findFirst();
        } catch (IOException | ProblemException e) {
            return Optional.empty();
        }
    }

    /** @return what stands above it, in its stage and those that this one begins with; none where it is unknown */
    List<Instruction> above(Step step) {
        Optional<Integer> line = line(step);
        if (line.isEmpty()) {
            return List.of();
        }
        try {
            Dockerfile file = Dockerfile.parse(Files.readString(source.dockerfile()), source.name());
            List<Instruction> above = new ArrayList<>();
            file.stages().stream()
                    .filter(stage -> isOf(step, stage, file.stages().size()))
                    .flatMap(stage -> file.lineage(stage).stream())
                    .forEach(stage -> above.addAll(0, stage.instructions()));
            above.removeIf(each -> each.lines().first() >= line.get());
            return above;
        } catch (IOException | ProblemException e) {
            return List.of();
        }
    }

    private static boolean isOf(Step step, Stage stage, int stages) {
        return stages == 1
                || step.stage().toLowerCase(Locale.ROOT).equals(stage.name().orElse("stage-" + stage.number()));
    }

    /** BuildKit does not number a FROM that names another stage, or nothing. */
    private static boolean beginsWithImage(Stage stage, Dockerfile file) {
        return !stage.base().equalsIgnoreCase("scratch") && file.parent(stage).isEmpty();
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
