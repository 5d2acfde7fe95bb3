package io.github.schemacheck.deploy.image.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole file.
 *
 * @param name as people call it
 * @param arguments the ARGs before the first FROM
 * @param stages at least one
 */
public record Dockerfile(String name, List<Directive> directives, List<Instruction> arguments, List<Stage> stages) {
    public Dockerfile {
        directives = List.copyOf(directives);
        arguments = List.copyOf(arguments);
        stages = List.copyOf(stages);
    }

    /**
     * @throws io.github.schemacheck.problem.ProblemException where BuildKit would not take it, with the line and what
     *     to do
     */
    public static Dockerfile parse(String text, String name) {
        Source source = new Source(name);
        DirectiveReader directives = new DirectiveReader(source);
        InstructionReader reader = new InstructionReader(source, new LineReader(text, directives), directives);
        List<Instruction> all = new ArrayList<>();
        for (Optional<Instruction> next = reader.next(); next.isPresent(); next = reader.next()) {
            all.add(next.get());
        }
        return new StageReader(source, directives).read(all);
    }

    /** @return the image of the frontend that the file asks for */
    public Optional<String> syntax() {
        return directive("syntax").map(value -> value.split(" ", 2)[0]);
    }

    /** @return the character that escapes and continues */
    public char escape() {
        return directive("escape").map(value -> value.charAt(0)).orElse('\\');
    }

    private Optional<String> directive(String name) {
        return directives.stream()
                .filter(each -> each.name().equals(name))
                .map(Directive::value)
                .findFirst();
    }

    /** The one that becomes the image, where no target is asked for. */
    public Stage last() {
        return stages.get(stages.size() - 1);
    }

    /** @return the stage that this one begins with; empty where it begins with an image */
    public Optional<Stage> parent(Stage stage) {
        return stages.subList(0, stage.number()).stream()
                .filter(each ->
                        each.name().filter(stage.base()::equalsIgnoreCase).isPresent())
                .reduce((earlier, later) -> later);
    }

    /** @return the stage and those that it begins with, it first */
    public List<Stage> lineage(Stage stage) {
        List<Stage> lineage = new ArrayList<>();
        for (Optional<Stage> each = Optional.of(stage); each.isPresent(); each = parent(each.get())) {
            lineage.add(each.get());
        }
        return lineage;
    }

    /** @return the stage that {@code --from} or {@code from=} names; empty for an image */
    public Optional<Stage> stage(String nameOrNumber) {
        return stages.stream()
                .filter(each ->
                        each.name().filter(nameOrNumber::equalsIgnoreCase).isPresent()
                                || nameOrNumber.equals("" + each.number()))
                .reduce((earlier, later) -> later);
    }
}
