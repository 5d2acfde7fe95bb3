package io.github.schemacheck.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The findings that somebody has accepted, as a file of the project says; with what is no longer true of it. */
public final class Suppressions {
    /** In the project, unless told otherwise. */
    public static final String DEFAULT_FILE = "schema-check/suppressions.txt";

    public static final Suppressions NONE = new Suppressions(DEFAULT_FILE, List.of());

    private static final Description EXPIRED = new Description(
            "suppression-expired",
            Severity.WARNING,
            "a suppression has expired",
            "what somebody accepted for a time counts again");
    private static final Description UNUSED = new Description(
            "suppression-unused",
            Severity.INFO,
            "a suppression covers nothing",
            "it would silently accept the next finding that looks like the old one");

    private final String file;
    private final List<Suppression> all;

    private Suppressions(String file, List<Suppression> all) {
        this.file = file;
        this.all = List.copyOf(all);
    }

    /**
     * Reads one suppression a line; empty lines and those that begin with {@code #} are for people.
     *
     * @param file the name of the file, for messages
     * @throws io.github.schemacheck.problem.ProblemException for a line that is none, with its number
     */
    public static Suppressions parse(String text, String file) {
        List<Suppression> all = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                all.add(SuppressionLine.parse(line.strip(), number, file));
            }
        }
        return new Suppressions(file, all);
    }

    /**
     * What is left, what was accepted, and what the file has to be told.
     *
     * @param kept worst first, with the findings about the suppressions themselves
     */
    public record Applied(List<Finding> kept, List<Suppressed> suppressed) {
        public Applied {
            kept = kept.stream().sorted().toList();
            suppressed = List.copyOf(suppressed);
        }
    }

    /** @param today an expired suppression covers nothing, and is itself a finding */
    public Applied apply(List<Finding> findings, LocalDate today) {
        List<Finding> kept = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        for (Finding finding : findings.stream().sorted().toList()) {
            all.stream()
                    .filter(one -> one.covers(finding) && !one.expired(today))
                    .findFirst()
                    .ifPresentOrElse(
                            one -> suppressed.add(new Suppressed(finding, one.reason())), () -> kept.add(finding));
        }
        for (Suppression one : all) {
            if (one.expired(today)) {
                kept.add(about(one, EXPIRED, "expired on " + one.until().orElseThrow() + ": " + one.reason()));
            } else if (findings.stream().noneMatch(one::covers)) {
                kept.add(about(one, UNUSED, "covers no finding: " + one.check() + " " + one.object()));
            }
        }
        return new Applied(kept, suppressed);
    }

    private Finding about(Suppression one, Description what, String message) {
        String remedy = what.equals(EXPIRED)
                ? "-- mend what it covers, or set a later day in line " + one.line() + " of " + file
                : "-- take line " + one.line() + " out of " + file;
        return new Finding(
                what.id(),
                what.severity(),
                "suppression " + file + ":" + one.line(),
                message,
                what.why(),
                remedy,
                Certainty.READ);
    }
}
