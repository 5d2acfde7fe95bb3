package io.github.schemacheck.deploy.image.dockerfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One instruction, as it is written: nothing is expanded.
 *
 * @param json whether the arguments are a JSON array (the exec form)
 * @param arguments the elements of the array; else the words of ADD, COPY, EXPOSE, FROM and VOLUME, {@code name=value}
 *     of ARG, ENV and LABEL, the type and the command of HEALTHCHECK, and one text for the others
 * @param heredocs in the order in which they are named
 * @param trigger of an ONBUILD
 */
public record Instruction(
        Keyword keyword,
        Span lines,
        List<Flag> flags,
        boolean json,
        List<String> arguments,
        List<Heredoc> heredocs,
        Optional<Instruction> trigger) {

    /** Where it stands, from 1, with its heredocs; both lines belong to it. */
    public record Span(int first, int last) {
        @Override
        public String toString() {
            return first == last ? "" + first : first + "-" + last;
        }
    }

    public Instruction {
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
        heredocs = List.copyOf(heredocs);
    }

    public boolean is(Keyword... any) {
        return List.of(any).contains(keyword);
    }

    public Optional<String> flag(String name) {
        return flags.stream()
                .filter(flag -> flag.name().equals(name))
                .map(Flag::value)
                .findFirst();
    }

    public boolean isOn(String name) {
        return flags.stream().anyMatch(flag -> flag.name().equals(name) && flag.isOn());
    }

    /** @return of a RUN, in their order */
    public List<Mount> mounts() {
        return flags.stream()
                .filter(flag -> flag.name().equals("mount"))
                .map(flag -> Mount.parse(flag.value()))
                .toList();
    }

    /** @return of an ADD or COPY, without its heredocs */
    public List<String> sources() {
        return arguments.subList(0, Math.max(0, arguments.size() - 1)).stream()
                .filter(source -> json || HeredocName.parse(source).isEmpty())
                .toList();
    }

    /** @return of an ADD or COPY */
    public String destination() {
        return arguments.get(arguments.size() - 1);
    }

    /** @return of an ARG, ENV or LABEL */
    public List<NameValue> variables() {
        return arguments.stream().map(NameValue::of).toList();
    }

    /** @return all that a RUN, CMD or ENTRYPOINT executes, its heredocs included */
    public String command() {
        return String.join(" ", arguments)
                + heredocs.stream().map(heredoc -> "\n" + heredoc.content()).collect(Collectors.joining());
    }

    /** @return of a FROM: the name of the stage, in lower case, as names do not differ by it */
    public Optional<String> stageName() {
        return arguments.size() == 3 ? Optional.of(arguments.get(2).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
