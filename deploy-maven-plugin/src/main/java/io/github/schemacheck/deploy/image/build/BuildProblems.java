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
    private static final Pattern FROM = Pattern.compile("\\s--from=(\\S+)");
    private static final Pattern STAGE = Pattern.compile("target stage \"?([^\"]+?)\"? could not be found");
    private static final Pattern SECRET = Pattern.compile("secret (\\S+?)(?: not found)?: not found");

    /** @param base that could not be asked for */
    ProblemException of(String error, Optional<FailedStep> failed, Optional<String> base) {
        String text =
                failed.map(FailedStep::error).filter(each -> !each.isEmpty()).orElse(error);
        return noSpace(error
                        + failed.map(step -> String.join("\n", step.last())).orElse(""))
                .or(() -> base.map(image -> new BaseProblems(source, image).of(error)))
                .or(() -> failed.map(step -> ofStep(step, text)))
                .or(() -> ofFile(error))
                .orElseGet(() -> new ProblemException(
                        "The engine could not build " + source.name() + ": " + error, remedy(error)));
    }

    private static Optional<ProblemException> noSpace(String error) {
        if (error.toLowerCase(Locale.ROOT).contains("no space left on device")) {
            return Optional.of(new ProblemException(
                    "The engine has no space left on its disk.",
                    "free some: docker system df shows what takes it, docker builder prune removes build caches that"
                            + " nothing uses."));
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
            String from = flagFrom(failed.step());
            if (!from.isEmpty()) {
                return new ProblemException(
                        where(failed) + " copies what is not in " + from + ".",
                        "see that a step of it makes it, and under that path.");
            }
            return new ProblemException(
                    where(failed) + " copies what is not in the context " + source.context() + ".",
                    "see that it is there, was built before, and is not ignored by .dockerignore.");
        }
        return new ProblemException(where(failed) + " failed: " + error + ". " + last(failed), remedy(error));
    }

    /** Where the words of the engine are the best there are. */
    private static String remedy(String error) {
        if (error.contains("network bridge not found") || error.contains("network mode")) {
            return "set deploy.network to host or none, or leave it out.";
        }
        return error.contains("unknown operating system or architecture")
                ? "set deploy.platform to a system and an architecture, as linux/amd64, or leave it out."
                : "mend what it says; the engine's log (journalctl -u docker) may say more.";
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
        return Optional.empty();
    }

    private String where(FailedStep failed) {
        String instruction = failed.step().shown();
        return StepLines.of(source)
                .line(failed.step())
                .map(line -> source.name() + ", line " + line + ": " + instruction)
                .orElse(source.name() + ": " + instruction);
    }

    private static String flagFrom(Step step) {
        Matcher from = FROM.matcher(step.instruction());
        return from.find() ? from.group(1) : "";
    }

    private static String last(FailedStep failed) {
        return failed.last().isEmpty()
                ? "It printed nothing."
                : "Its last lines:\n    | " + String.join("\n    | ", failed.last());
    }
}
