package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

public final class AddInsteadOfCopy implements ImageRule {
    private static final Description ABOUT = new Description(
            "add-instead-of-copy",
            Severity.INFO,
            "ADD is used where COPY does the same.",
            "ADD also unpacks archives and fetches addresses: a reader has to know that neither is meant.");

    /** Addresses, repositories and archives are what ADD is for. */
    private static final Pattern NEEDS_ADD = Pattern.compile("(?i)https?://.*|git@.*|git://.*|ssh://.*|.*\\.git(#.*)?"
            + "|.*\\.(tar|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst).*|.*\\$.*");

    @Override
    public Description description() {
        return ABOUT;
    }

    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        return evidence.steps(Keyword.ADD)
                .filter(step -> {
                    List<String> sources = step.instruction().sources();
                    return !sources.isEmpty()
                            && sources.stream().map(step::expand).noneMatch(source -> NEEDS_ADD
                                    .matcher(source)
                                    .matches());
                })
                .map(step -> step.finding(
                        ABOUT,
                        "adds plain files",
                        "COPY " + String.join(" ", step.instruction().arguments())));
    }
}
