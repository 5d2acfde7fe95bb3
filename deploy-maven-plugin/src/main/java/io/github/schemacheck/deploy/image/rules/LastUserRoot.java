package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import io.github.schemacheck.deploy.image.dockerfile.Stage;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

public final class LastUserRoot implements ImageRule {
    private static final Description ABOUT = new Description(
            "last-user-root",
            Severity.WARNING,
            "The application runs as root.",
            "Who breaks into the application is root in the container, and one hole in the kernel away from the host.");

    /** Images whose own user is known not to be root, and those of Windows, which has none. */
    private static final Pattern NOT_ROOT = Pattern.compile(
            ".*nonroot.*|cgr\\.dev/chainguard/.*|.*/(ubi\\d*/)?openjdk-\\d+(-runtime)?(:.*)?|jetty(:.*)?"
                    + "|(.*/)?(open|websphere)-liberty(:.*)?"
                    + "|(docker\\.io/)?(grafana|prom)/.*|.*(windows|nanoserver).*");

    private static final String REMEDY =
            "# below the last RUN that needs root; a number needs no entry in /etc/passwd\nUSER 1001";

    @Override
    public Description description() {
        return ABOUT;
    }

    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        List<Step> users = evidence.lastImage(Keyword.USER);
        if (!users.isEmpty()) {
            Step last = users.get(users.size() - 1);
            String user = last.expand(last.instruction().arguments().get(0)).split(":", 2)[0];
            boolean root = user.equals("root") || user.equals("0");
            return root ? Stream.of(last.finding(ABOUT, "the last user is " + user, REMEDY)) : Stream.empty();
        }
        List<Stage> lineage = evidence.file().lineage(evidence.file().last());
        String base = lineage.get(lineage.size() - 1).base();
        Step from = new Step(
                evidence.file(), evidence.file().last(), evidence.file().last().from());
        return NOT_ROOT.matcher(base).matches()
                ? Stream.empty()
                : Stream.of(
                        from.assumed(ABOUT, "no USER is set, so it is the one of " + base + ", mostly root", REMEDY));
    }
}
