package io.github.schemacheck.deploy.image.dockerfile;

import java.util.ArrayList;
import java.util.List;

/** Cuts the instructions into stages. */
record StageReader(Source source, DirectiveReader directives) {

    Dockerfile read(List<Instruction> all) {
        List<Instruction> froms =
                all.stream().filter(each -> each.is(Keyword.FROM)).toList();
        if (froms.isEmpty()) {
            throw source.problem(
                    1, "there is no FROM, so there is nothing to build.", "begin with FROM and the base image.");
        }
        List<Instruction> arguments = all.subList(0, all.indexOf(froms.get(0)));
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
        for (Instruction from : froms) {
            int start = all.indexOf(from) + 1;
            int end = stages.size() + 1 < froms.size() ? all.indexOf(froms.get(stages.size() + 1)) : all.size();
            String base = variables.expand(from.arguments().get(0));
            stages.add(new Stage(stages.size(), from.stageName(), base, from, all.subList(start, end)));
        }
        return new Dockerfile(source.name(), directives.found(), arguments, stages);
    }
}
