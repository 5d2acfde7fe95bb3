package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import io.github.schemacheck.deploy.image.dockerfile.Stage;
import java.util.regex.Pattern;
import java.util.stream.Stream;

public final class SourcesBeforeDependencies implements ImageRule {
    private static final Description ABOUT = new Description(
            "sources-before-dependencies",
            Severity.WARNING,
            "Sources are copied before dependencies are downloaded.",
            "Every change of a source file downloads all dependencies again.");
    private static final Pattern SOURCES = Pattern.compile("\\.|\\*|(?:.*/)?src(?:/.*)?");

    @Override
    public Description description() {
        return ABOUT;
    }

    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        return evidence.file().stages().stream().flatMap(stage -> inStage(stage, evidence));
    }

    /** Only the first download counts: what comes after it finds the dependencies in a layer. */
    private static Stream<Finding> inStage(Stage stage, ImageEvidence evidence) {
        return evidence.steps(stage, Keyword.RUN)
                .filter(run -> !evidence.downloading(run).isEmpty())
                .limit(1)
                .flatMap(run -> above(run, evidence.downloading(run).get(0), evidence));
    }

    private static Stream<Finding> above(Step run, BuildTool tool, ImageEvidence evidence) {
        return evidence.before(run).stream()
                .filter(step -> step.copiesFromContext()
                        && step.sources().stream()
                                .anyMatch(source -> SOURCES.matcher(source).matches()))
                .limit(tool.isCachedIn(run) ? 0 : 1)
                .map(copy -> finding(copy, run, tool));
    }

    private static Finding finding(Step copy, Step run, BuildTool tool) {
        String files = tool == BuildTool.MAVEN ? "pom.xml" : "the files that name the dependencies";
        String what = "copies sources, and " + tool.label() + " downloads only in line " + run.line();
        String remedy = "# above this line: copy " + files + " alone, and download\n"
                + (tool == BuildTool.MAVEN
                        ? "COPY pom.xml ./\nRUN " + tool.cacheMount() + " mvn -B dependency:resolve"
                        : "# or give the download a cache that outlives a change\nRUN " + tool.cacheMount() + " …");
        return copy.finding(ABOUT, what, remedy);
    }
}
