package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import io.github.schemacheck.deploy.image.dockerfile.NameValue;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

public final class SecretInArgOrEnv implements ImageRule {
    private static final Description ABOUT = new Description(
            "secret-in-arg-or-env",
            Severity.ERROR,
            "A secret is a build argument or a variable of the image.",
            "Whoever can pull the image can read it: docker history and docker inspect show it.");

    /** The words that BuildKit's own check looks for. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)(?:.*_)?(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_.*)?");

    private static final Pattern PUBLIC = Pattern.compile("(?i)(?:.*_)?public(?:_.*)?");
    /** The name of a file or a path to one is no secret. */
    private static final Pattern PLACE = Pattern.compile("(?i).*_(?:file|path|dir|url|uri|id|name|alias|store)");

    @Override
    public Description description() {
        return ABOUT;
    }

    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        Stream<Step> global = evidence.file().arguments().stream()
                .map(each -> new Step(evidence.file(), evidence.file().stages().get(0), each));
        return Stream.concat(global, evidence.steps(Keyword.ARG, Keyword.ENV))
                .flatMap(step -> step.instruction().variables().stream()
                        .filter(variable -> isSecret(variable.name()) && !isEmptied(step, variable))
                        .map(variable -> finding(step, variable)));
    }

    private static boolean isSecret(String name) {
        return SECRET.matcher(name).matches()
                && !PUBLIC.matcher(name).matches()
                && !PLACE.matcher(name).matches();
    }

    /** An ENV without a value holds nothing. */
    private static boolean isEmptied(Step step, NameValue variable) {
        return step.is(Keyword.ENV) && plain(variable).isBlank();
    }

    private static String plain(NameValue variable) {
        return variable.value().orElse("").replaceAll("[\"']", "");
    }

    /** An ARG without a value may hold a secret or not; one with a value in the file certainly is told to everybody. */
    private static Finding finding(Step step, NameValue variable) {
        boolean told = !plain(variable).isBlank() && !plain(variable).contains("$");
        return new Finding(
                ABOUT.id(),
                told ? Severity.ERROR : Severity.WARNING,
                step.object() + " " + variable.name(),
                told ? "its value stands in the file" : "its value ends up in the image's history",
                ABOUT.why(),
                "# at build time\nRUN --mount=type=secret,id=" + variable.name().toLowerCase(Locale.ROOT)
                        + " …\n# at run time: a variable of the service, not of the image",
                Certainty.READ);
    }
}
