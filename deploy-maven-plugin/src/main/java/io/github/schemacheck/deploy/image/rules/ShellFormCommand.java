package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.dockerfile.Instruction;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

public final class ShellFormCommand implements ImageRule {
    private static final Description ABOUT = new Description(
            "shell-form-command",
            Severity.WARNING,
            "The application is started by a shell.",
            "A shell that stays does not pass on SIGTERM: the application is killed in the middle of its work.");
    private static final Pattern SHELL = Pattern.compile("(?:.*/)?(?:ba|da|a|k|z)?sh");
    private static final Pattern REPLACED = Pattern.compile("(?s)(?:.*(?:&&|;)\\s*)?exec\\s.*");

    @Override
    public Description description() {
        return ABOUT;
    }

    /** Only the last of each counts. */
    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        Optional<Step> entrypoint = last(evidence.lastImage(Keyword.ENTRYPOINT));
        Optional<Step> command = last(evidence.lastImage(Keyword.CMD))
                .filter(cmd -> entrypoint.isEmpty() || counts(cmd, entrypoint.get()));
        return Stream.concat(entrypoint.stream(), command.stream())
                .filter(step -> staysShell(step.instruction()))
                .map(step -> step.assumed(
                        ABOUT,
                        step.instruction().json() ? "a shell runs the command" : "the shell form starts a shell",
                        step.instruction().keyword() + " [\"java\", \"-jar\", \"app.jar\"]\n"
                                + "# where a shell is needed for variables, have it step aside\n"
                                + step.instruction().keyword()
                                + " [\"sh\", \"-c\", \"exec java $JAVA_OPTS -jar app.jar\"]"));
    }

    private static Optional<Step> last(List<Step> steps) {
        return steps.stream().reduce((earlier, later) -> later);
    }

    /** An ENTRYPOINT takes back the CMD that its base has; in the shell form it does not look at any. */
    private static boolean counts(Step command, Step entrypoint) {
        return command.stage().number() >= entrypoint.stage().number()
                && entrypoint.instruction().json();
    }

    private static boolean staysShell(Instruction start) {
        List<String> words = start.arguments();
        if (!start.json()) {
            return !words.isEmpty() && !REPLACED.matcher(words.get(0)).matches();
        }
        return words.size() > 2
                && SHELL.matcher(words.get(0)).matches()
                && words.get(1).matches("-\\w*c")
                && !REPLACED.matcher(words.get(2)).matches();
    }
}
