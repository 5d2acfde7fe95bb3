package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import java.util.regex.Pattern;
import java.util.stream.Stream;

public final class TargetFromContext implements ImageRule {
    private static final Description ABOUT = new Description(
            "target-from-context",
            Severity.WARNING,
            "The build's output is copied from the context, though a stage builds it.",
            "The image gets what was built on this machine some time ago, not what the stage built.");
    private static final Pattern TARGET = Pattern.compile("(?:.*/)?target(?:/.*)?");

    @Override
    public Description description() {
        return ABOUT;
    }

    /** Where no stage runs Maven, the host builds, and the context is the right place. */
    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        return evidence
                .steps(Keyword.RUN)
                .filter(run -> run.commands().stream().anyMatch(TargetFromContext::builds))
                .findFirst()
                .stream()
                .flatMap(build -> evidence.steps(Keyword.COPY, Keyword.ADD)
                        .filter(copy -> copy.copiesFromContext()
                                && copy.sources().stream().anyMatch(source -> TARGET.matcher(source)
                                        .matches()))
                        .map(copy -> copy.finding(
                                ABOUT,
                                "copies target from the context, though line " + build.line() + " builds it",
                                "COPY --from=" + build.stage().label() + " …")));
    }

    private static boolean builds(ShellCommand command) {
        return BuildTool.MAVEN.isRunBy(command)
                && command.hasArgument("package", "verify", "install", "deploy", "spring-boot:repackage");
    }
}
