package io.github.schemacheck.deploy.image.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts the instructions into stages. */
record StageReader(Source source, DirectiveReader directives) {

    Dockerfile read(List<Instruction> all) {
        List<Integer> froms = IntStream.range(0, all.size())
                .filter(each -> all.get(each).is(Keyword.FROM))
                .boxed()
                .toList();
        if (froms.isEmpty()) {
            throw source.problem(
                    1, "there is no FROM, so there is nothing to build.", "begin with FROM and the base image.");
        }
        List<Instruction> arguments = all.subList(0, froms.get(0));
        for (Instruction each : arguments) {
            if (!each.is(Keyword.ARG)) {
                throw source.problem(
                        each.lines().first(),
                        each.keyword() + " stands before the first FROM, where only ARG may.",
                        "move it below the FROM.");
            }
        }
        Variables variables = Variables.none(directives.escape()).withAll(arguments);
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < froms.size(); i++) {
            Instruction from = all.get(froms.get(i));
            int end = i + 1 < froms.size() ? froms.get(i + 1) : all.size();
            String base = variables.expand(from.arguments().get(0));
            stages.add(new Stage(i, from.stageName(), base, from, all.subList(froms.get(i) + 1, end)));
        }
        return new Dockerfile(source.name(), directives.found(), arguments, stages);
    }
}
