package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import io.github.schemacheck.deploy.image.dockerfile.NameValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

public final class BuildNumberBeforeSteps implements ImageRule {
    private static final Description ABOUT = new Description(
            "build-number-before-steps",
            Severity.WARNING,
            "A value that changes with every build stands above steps that are to be cached.",
            "All steps that could see it run again each time, though nothing that they need has changed.");
    private static final Pattern CHANGING =
            Pattern.compile("(?i)(?:.*_)?(?:build_?(?:number|num|id|date|time|timestamp)"
                    + "|(?:git|vcs|source|ci)_?(?:commit|sha|ref|rev|revision|hash|commit_sha|branch_sha)"
                    + "|commit(?:_?(?:sha|hash|id))?|revision|timestamp|cache_?bust(?:er)?)");

    @Override
    public Description description() {
        return ABOUT;
    }

    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        return evidence.steps(Keyword.ARG, Keyword.ENV).flatMap(step -> step.instruction().variables().stream()
                .filter(variable -> CHANGING.matcher(variable.name()).matches() && mayChange(step, variable))
                .flatMap(variable -> firstRun(step, evidence).stream()
                        .map(run -> step.finding(
                                ABOUT,
                                variable.name() + " changes with every build, and line " + run.line()
                                        + " runs again with it",
                                "# move this line below the last RUN that does not need it"))));
    }

    /** Every ARG may be given by a build; an ENV changes only where it is made of one. */
    private static boolean mayChange(Step step, NameValue variable) {
        return step.is(Keyword.ARG)
                || variable.value().filter(value -> value.contains("$")).isPresent();
    }

    /** BuildKit gives arguments to every RUN below, whether it uses them or not; to a COPY it does not. */
    private static Optional<Step> firstRun(Step step, ImageEvidence evidence) {
        List<Step> all = evidence.steps(step.stage()).toList();
        return all.subList(all.indexOf(step) + 1, all.size()).stream()
                .filter(later -> later.is(Keyword.RUN))
                .findFirst();
    }
}
