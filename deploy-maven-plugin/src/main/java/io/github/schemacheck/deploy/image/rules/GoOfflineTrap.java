package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import java.util.regex.Pattern;
import java.util.stream.Stream;

public final class GoOfflineTrap implements ImageRule {
    private static final Description ABOUT = new Description(
            "go-offline-trap",
            Severity.WARNING,
            "dependency:go-offline does not download all that a build needs.",
            "Providers that plugins choose while they run, as surefire does, and modules of the reactor are missing"
                    + " (MDEP-82, MDEP-204, MDEP-516).");
    private static final Pattern GOAL =
            Pattern.compile("(?:.*:)?(?:maven-)?dependency(?:-plugin)?(?::[^:]+)?:go-offline");

    @Override
    public Description description() {
        return ABOUT;
    }

    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        boolean offline = evidence.steps(Keyword.RUN)
                .flatMap(run -> run.commands().stream())
                .anyMatch(command -> BuildTool.MAVEN.isRunBy(command) && command.hasArgument("-o", "--offline"));
        return evidence.steps(Keyword.RUN)
                .filter(run -> run.commands().stream()
                        .filter(BuildTool.MAVEN::isRunBy)
                        .anyMatch(command -> command.arguments().stream()
                                .anyMatch(argument -> GOAL.matcher(argument).matches())))
                .map(run -> run.finding(
                        ABOUT,
                        offline
                                ? "a later step runs Maven offline and may miss something"
                                : "later steps download what is missing, again with every change",
                        "# no step of its own is needed where the build has a cache mount\nRUN "
                                + BuildTool.MAVEN.cacheMount() + " mvn -B package"));
    }
}
