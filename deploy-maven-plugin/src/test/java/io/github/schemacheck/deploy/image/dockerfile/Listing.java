package io.github.schemacheck.deploy.image.dockerfile;

import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that was understood of a Dockerfile, a line for each part of it. */
final class Listing {
    private Listing() {}

    static String of(String text) {
        try {
            Dockerfile file = Dockerfile.parse(text, "Dockerfile");
            Stream<String> directives =
                    file.directives().stream().map(each -> each.line() + " # " + each.name() + " = " + each.value());
            Stream<String> arguments = file.arguments().stream().flatMap(Listing::lines);
            Stream<String> stages = file.stages().stream().flatMap(stage -> lines(file, stage));
            return Stream.of(directives, arguments, stages)
                    .flatMap(each -> each)
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
        } catch (ProblemException e) {
            return e.getMessage() + "\n";
        }
    }

    private static Stream<String> lines(Dockerfile file, Stage stage) {
        String parent = file.parent(stage)
                .map(each -> ", which is stage " + each.number())
                .orElse("");
        String name = stage.name().map(each -> " " + each).orElse("");
        return Stream.concat(
                Stream.concat(
                        Stream.of("stage " + stage.number() + name + " from " + stage.base() + parent),
                        lines(stage.from())),
                stage.instructions().stream().flatMap(each -> Stream.concat(lines(each), expanded(file, stage, each))));
    }

    private static Stream<String> lines(Instruction each) {
        String head = each.lines() + " " + each.keyword()
                + each.flags().stream().map(flag -> " " + flag).collect(Collectors.joining())
                + (each.json() ? " exec" : "") + words(each.trigger().isPresent() ? List.of() : each.arguments());
        Stream<String> heredocs = each.heredocs().stream().flatMap(Listing::lines);
        Stream<String> trigger =
                each.trigger().stream().flatMap(Listing::lines).map(line -> "  when built upon: " + line);
        return Stream.of(Stream.of(head), heredocs, trigger).flatMap(part -> part);
    }

    private static Stream<String> lines(Heredoc heredoc) {
        String head = "  << " + heredoc.name()
                + (heredoc.descriptor() == 0 ? "" : " to file " + heredoc.descriptor())
                + (heredoc.expands() ? "" : " as it is")
                + (heredoc.chomps() ? " without tabs" : "");
        return Stream.concat(
                Stream.of(head), heredoc.content().lines().map(line -> "     |" + line.replace("\t", "→")));
    }

    private static String words(List<String> words) {
        return words.stream().map(word -> " [" + word + "]").collect(Collectors.joining());
    }

    /** What becomes of the variables in a USER or a COPY. */
    private static Stream<String> expanded(Dockerfile file, Stage stage, Instruction each) {
        boolean shown = each.is(Keyword.USER, Keyword.COPY)
                && String.join("", each.arguments()).contains("$");
        Variables variables = Variables.before(each, stage, file);
        return shown
                ? Stream.of("  that is"
                        + words(each.arguments().stream().map(variables::expand).toList()))
                : Stream.empty();
    }
}
