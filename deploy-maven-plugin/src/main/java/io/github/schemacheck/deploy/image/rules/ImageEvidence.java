package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.deploy.image.context.BuildContext;
import io.github.schemacheck.deploy.image.context.DockerIgnore;
import io.github.schemacheck.deploy.image.dockerfile.Dockerfile;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import io.github.schemacheck.deploy.image.dockerfile.Stage;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that rules may look at.
 *
 * @param ignoreFile the name of the file that says what is ignored, also where there is none
 */
public record ImageEvidence(Dockerfile file, DockerIgnore ignore, String ignoreFile, BuildContext context) {

    /** @return of all stages, in the order of the file; of any kind where none is named */
    Stream<Step> steps(Keyword... keywords) {
        return file.stages().stream().flatMap(stage -> steps(stage, keywords));
    }

    Stream<Step> steps(Stage stage, Keyword... keywords) {
        return stage.instructions().stream()
                .filter(each -> keywords.length == 0 || each.is(keywords))
                .map(each -> new Step(file, stage, each));
    }

    /** @return of the stage that becomes the image, those of the stages that it begins with before its own */
    List<Step> lastImage(Keyword... keywords) {
        List<Stage> lineage = file.lineage(file.last());
        return Stream.iterate(lineage.size() - 1, i -> i >= 0, i -> i - 1)
                .flatMap(i -> steps(lineage.get(i), keywords))
                .toList();
    }

    /** @return the steps of its stage that stand above it */
    List<Step> before(Step step) {
        return steps(step.stage()).takeWhile(each -> !each.equals(step)).toList();
    }

    /** @return the tools that a RUN has download something; not where another stage hands over what they need */
    List<BuildTool> downloading(Step run) {
        return BuildTool.downloading(run)
                .filter(tool -> before(run).stream().noneMatch(tool::isBroughtBy))
                .toList();
    }

    /** @return every FROM as a step of its stage */
    Stream<Step> bases() {
        return file.stages().stream().map(stage -> new Step(file, stage, stage.from()));
    }

    /** Whether Railway builds from these sources itself, as far as files tell. */
    boolean isForRailway() {
        return Stream.of("railway.json", "railway.toml", ".railway").anyMatch(context.names()::contains);
    }
}
