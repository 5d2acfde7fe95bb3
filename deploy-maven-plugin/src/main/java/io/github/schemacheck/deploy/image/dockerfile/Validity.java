package io.github.schemacheck.deploy.image.dockerfile;

import io.github.schemacheck.problem.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What BuildKit refuses before it runs anything: unknown flags, and arguments that are too many or too few. */
record Validity(Source source) {
    private static final Pattern STAGE_NAME = Pattern.compile("[a-z][a-z0-9-_.]*");

    void check(Instruction read) {
        flags(read);
        int count = read.arguments().size();
        switch (read.keyword()) {
            case ADD, COPY -> require(read, count >= 2, "needs a source and a destination", "write both.");
            case FROM -> from(read);
            case SHELL -> require(read, read.json() && count > 0, "is not a JSON array", "write [\"sh\", \"-c\"].");
            case HEALTHCHECK -> healthcheck(read);
            case ONBUILD -> onbuild(read);
            case RUN, CMD, ENTRYPOINT -> {
                // Empty ones are allowed: they take back what the base image says.
            }
            case ARG, ENV, EXPOSE, LABEL, MAINTAINER, STOPSIGNAL, USER, VOLUME, WORKDIR -> require(
                    read, count > 0, "has no argument", "write one, or take the line out.");
        }
    }

    private void flags(Instruction read) {
        Set<String> seen = new HashSet<>();
        for (Flag flag : read.flags()) {
            String said = "--" + flag.name();
            require(read, read.keyword().allows(flag.name()), "has no flag " + said, known(read.keyword()));
            require(
                    read,
                    Keyword.isSwitch(flag.name()) || !flag.value().isEmpty(),
                    "has " + said + " without a value",
                    "write " + said + "=value.");
            require(
                    read,
                    seen.add(flag.name()) || Keyword.mayRepeat(flag.name()),
                    "has " + said + " twice",
                    "keep one of them.");
        }
    }

    private static String known(Keyword keyword) {
        Set<String> flags = new TreeSet<>(keyword.flags());
        return flags.isEmpty() ? "take it out: there is none." : "use one of --" + String.join(", --", flags) + ".";
    }

    private void from(Instruction read) {
        List<String> words = read.arguments();
        boolean named = words.size() == 3 && words.get(1).equalsIgnoreCase("as");
        require(read, words.size() == 1 || named, "is neither \"FROM image\" nor \"FROM image AS name\"", "write one.");
        read.stageName()
                .ifPresent(name -> require(
                        read,
                        STAGE_NAME.matcher(name).matches(),
                        "has the stage name \"" + words.get(2) + "\"",
                        "begin it with a letter, and use letters, digits, dots, dashes and underscores only."));
    }

    private void healthcheck(Instruction read) {
        require(read, !read.arguments().isEmpty(), "has no argument", "write CMD and a command, or NONE.");
        String type = read.arguments().get(0).toUpperCase(Locale.ROOT);
        int count = read.arguments().size();
        boolean right = type.equals("NONE") ? count == 1 : type.equals("CMD") && count > 1;
        require(read, right, "is neither NONE nor CMD with a command", "write one of them.");
    }

    private void onbuild(Instruction read) {
        Instruction trigger =
                read.trigger().orElseThrow(() -> problem(read, "has no instruction", "write the one to be run later."));
        require(
                read,
                !trigger.is(Keyword.ONBUILD, Keyword.FROM, Keyword.MAINTAINER),
                "cannot hold " + trigger.keyword(),
                "take it out.");
    }

    private void require(Instruction read, boolean right, String wrong, String remedy) {
        if (!right) {
            throw problem(read, wrong, remedy);
        }
    }

    private ProblemException problem(Instruction read, String wrong, String remedy) {
        return source.problem(read.lines().first(), read.keyword() + " " + wrong + ".", remedy);
    }
}
