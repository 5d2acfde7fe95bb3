package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.deploy.image.dockerfile.Instruction;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One program that a RUN starts, found without being a shell: what stands between {@code &&}, {@code ;}, pipes and line
 * ends.
 *
 * @param program without its folder
 */
record ShellCommand(String program, List<String> arguments) {
    private static final Pattern BETWEEN = Pattern.compile("&&|\\|\\||[;|\\n(){}]");
    private static final Pattern BEFORE =
            Pattern.compile("^(?:(?:exec|sudo|time|nice|then|do|else|if|!|set -\\S+|(?:ba|a)?sh -\\S*c)\\s+"
                    + "|\\w+=(?:\"[^\"]*\"|'[^']*'|\\S*)\\s+|[\"'])+");

    static List<ShellCommand> in(Instruction run) {
        return BETWEEN.splitAsStream(run.command())
                .map(String::strip)
                .filter(text -> !text.startsWith("#"))
                .map(text -> BEFORE.matcher(text).replaceFirst(""))
                .filter(text -> !text.isBlank())
                .map(ShellCommand::of)
                .toList();
    }

    private static ShellCommand of(String text) {
        List<String> words = Arrays.stream(text.split("\\s+"))
                .map(word -> word.replaceAll("^[\"']|[\"']$", ""))
                .toList();
        String program = words.get(0);
        return new ShellCommand(program.substring(program.lastIndexOf('/') + 1), words.subList(1, words.size()));
    }

    boolean hasArgument(String... any) {
        return Arrays.stream(any).anyMatch(arguments::contains);
    }
}
