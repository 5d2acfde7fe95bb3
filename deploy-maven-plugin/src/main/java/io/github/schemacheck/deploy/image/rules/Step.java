package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.deploy.image.dockerfile.Dockerfile;
import io.github.schemacheck.deploy.image.dockerfile.Instruction;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import io.github.schemacheck.deploy.image.dockerfile.Stage;
import io.github.schemacheck.deploy.image.dockerfile.Variables;
import java.util.List;

/** An instruction in its place; its commands and values may be secret, so its name does not hold them. */
record Step(Dockerfile file, Stage stage, Instruction instruction) {

    /** @return {@code Dockerfile:12 COPY}; a suppression may name it without the file and line */
    String object() {
        return file.name() + ":" + instruction.lines().first() + " " + instruction.keyword();
    }

    Finding finding(Description about, String message, String remedy) {
        return new Finding(about.id(), about.severity(), object(), message, about.why(), remedy, Certainty.READ);
    }

    Finding assumed(Description about, String message, String remedy) {
        return new Finding(about.id(), about.severity(), object(), message, about.why(), remedy, Certainty.ASSUMED);
    }

    boolean is(Keyword... any) {
        return instruction.is(any);
    }

    int line() {
        return instruction.lines().first();
    }

    /** @return with the values that the file itself tells at this place */
    String expand(String word) {
        return Variables.before(instruction, stage, file).expand(word);
    }

    /** Whether files come from the context, and not from a stage, an image or a heredoc. */
    boolean copiesFromContext() {
        return is(Keyword.ADD, Keyword.COPY) && instruction.flag("from").isEmpty();
    }

    /** @return of a COPY or ADD, with variables put in, without a leading slash or {@code ./} */
    List<String> sources() {
        return instruction.sources().stream()
                .map(this::expand)
                .map(source -> source.replaceFirst("^(\\./|/)+", ""))
                .map(source -> source.isEmpty() || source.equals(".") ? "." : source)
                .toList();
    }

    List<ShellCommand> commands() {
        return ShellCommand.in(instruction);
    }
}
