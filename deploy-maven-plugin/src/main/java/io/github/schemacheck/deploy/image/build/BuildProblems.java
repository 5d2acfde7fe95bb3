package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.problem.ProblemException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What BuildKit says when it fails, in the user's words. */
record BuildProblems(Source source) {
    private static final Pattern EXIT = Pattern.compile("exit code: (\\d+)");
    private static final Pattern PARSE = Pattern.compile("[Dd]ockerfile parse error(?: on)? line (\\d+): (.*)");
    private static final Pattern MISSING_FILE =
            Pattern.compile("\"/[^\"]*\"(?:: | )not found|no such file or directory");
    private static final Pattern STAGE = Pattern.compile("target stage \"?([^\"]+?)\"? could not be found");
    private static final Pattern SECRET = Pattern.compile("secret (\\S+?)(?: not found)?: not found");

    ProblemException of(String error, Optional<FailedStep> failed) {
        String text =
                failed.map(FailedStep::error).filter(each -> !each.isEmpty()).orElse(error);
        return generally(error
                        + failed.map(step -> String.join("\n", step.last())).orElse(""))
                .or(() -> failed.map(step -> ofStep(step, text)))
                .or(() -> ofFile(error))
                .orElseGet(() -> new ProblemException(
                        "The engine could not build " + source.name() + ": " + error, "see what it says above."));
    }

    private Optional<ProblemException> generally(String error) {
        if (error.toLowerCase(Locale.ROOT).contains("no space left on device")) {
            return Optional.of(new ProblemException(
                    "The engine has no space left on its disk.",
                    "free some: docker system df shows what takes it, docker builder prune removes build caches that"
                            + " nothing uses."));
        }
        if (error.contains("401 Unauthorized")
                || error.contains("authorization failed")
                || error.contains("unauthorized: ")
                || error.contains("insufficient_scope")) {
            return Optional.of(new ProblemException(
                    "The registry of a base image refuses the name or password: " + error,
                    "log in with docker login, or set a server of the registry's name in settings.xml."));
        }
        return Optional.empty();
    }

    private ProblemException ofStep(FailedStep failed, String error) {
        Matcher exit = EXIT.matcher(error);
        Matcher secret = SECRET.matcher(error);
        if (secret.find()) {
            return new ProblemException(
                    where(failed) + " wants the secret " + secret.group(1) + ", and nobody gave it.",
                    "set deploy.secrets to " + secret.group(1) + "=a file, or env:NAME.");
        }
        if (exit.find()) {
            return new ProblemException(
                    where(failed) + " failed with exit code " + exit.group(1) + ". " + last(failed),
                    "mend what it says; the steps before it stay cached.");
        }
        if (MISSING_FILE.matcher(error).find()) {
            return new ProblemException(
                    where(failed) + " copies what is not in the context " + source.context() + ".",
                    "see that it is there, was built before, and is not ignored by .dockerignore.");
        }
        return new ProblemException(where(failed) + " failed: " + error + ". " + last(failed), "mend what it says.");
    }

    private Optional<ProblemException> ofFile(String error) {
        Matcher parse = PARSE.matcher(error);
        Matcher stage = STAGE.matcher(error);
        if (parse.find()) {
            return Optional.of(new ProblemException(
                    source.name() + ", line " + parse.group(1) + ": " + parse.group(2), "mend that line."));
        }
        if (stage.find()) {
            return Optional.of(new ProblemException(
                    source.name() + " has no stage " + stage.group(1) + ".",
                    "set deploy.target to a name after AS in a FROM line."));
        }
        if (error.contains("not found") || error.contains("pull access denied")) {
            return Optional.of(new ProblemException(
                    "A base image is not to be had: " + error,
                    "see that its name is right, and that you are logged in at its registry."));
        }
        return Optional.empty();
    }

    private String where(FailedStep failed) {
        String instruction = failed.step().shown();
        return new StepLines(source)
                .line(failed.step())
                .map(line -> source.name() + ", line " + line + ": " + instruction)
                .orElse(source.name() + ": " + instruction);
    }

    private static String last(FailedStep failed) {
        return failed.last().isEmpty()
                ? "It printed nothing."
                : "Its last lines:\n    | " + String.join("\n    | ", failed.last());
    }
}
