package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.dockerfile.Instruction;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

public final class SyntaxLineMissing implements ImageRule {
    private static final Description ABOUT = new Description(
            "syntax-line-missing",
            Severity.WARNING,
            "The file needs a newer frontend than it asks for.",
            "An engine brings its own frontend, as old as the engine: before Docker 23 it knows neither heredocs nor"
                    + " --link.");
    private static final Pattern VERSION = Pattern.compile(".*docker/dockerfile:1\\.(\\d+)(?:\\.\\d+)?");

    @Override
    public Description description() {
        return ABOUT;
    }

    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        int asked = evidence.file().syntax().map(SyntaxLineMissing::minor).orElse(0);
        return evidence.steps()
                .flatMap(step -> newest(step.instruction()).stream()
                        .filter(need -> need.minor() > asked)
                        .map(need -> step.assumed(
                                ABOUT,
                                need.what() + " needs the syntax docker/dockerfile:1." + need.minor()
                                        + evidence.file()
                                                .syntax()
                                                .map(syntax -> ", not " + syntax)
                                                .orElse(""),
                                "# as the first line of the file\n# syntax=docker/dockerfile:1")))
                .limit(1);
    }

    /** Without a minor version it is the newest; the labs channel has most things earlier. */
    private static int minor(String syntax) {
        Matcher version = VERSION.matcher(syntax);
        return version.matches() ? Integer.parseInt(version.group(1)) : Integer.MAX_VALUE;
    }

    private record Need(String what, int minor) {}

    /** By the release notes of docker/dockerfile; what 1.3 has, every engine with BuildKit knows. */
    private static Optional<Need> newest(Instruction instruction) {
        Instruction real = instruction.trigger().orElse(instruction);
        Stream<Need> heredocs = instruction.heredocs().stream().map(any -> new Need("a heredoc", 4));
        Stream<Need> flags = real.flags().stream().flatMap(flag -> switch (flag.name()) {
            case "link" -> Stream.of(new Need("--link", 4));
            case "checksum" -> Stream.of(new Need("--checksum", 6));
            case "unpack" -> Stream.of(new Need("--unpack", 17));
            case "exclude" -> Stream.of(new Need("--exclude", 19));
            case "parents" -> Stream.of(new Need("--parents", 20));
            default -> Stream.empty();
        });
        return Stream.concat(heredocs, flags).max(Comparator.comparingInt(Need::minor));
    }
}
