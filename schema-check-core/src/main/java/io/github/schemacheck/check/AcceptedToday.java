package io.github.schemacheck.check;

import io.github.schemacheck.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands today is accepted until a day, so that a gate can be closed to what is new: lines for the suppressions
 * file, one for each finding.
 */
public final class AcceptedToday {
    private static final String OF_SUPPRESSIONS = "suppression-";

    private AcceptedToday() {}

    /**
     * @param findings those that nobody has accepted yet; ones about suppressions are left out, as no line hides those
     * @param until the last day, not before {@code today}
     * @return lines without line ends, each of which covers its finding and no other object; may be empty
     * @throws ProblemException where there is no reason, or the day is past
     */
    public static List<String> lines(List<Finding> findings, LocalDate today, LocalDate until, String reason) {
        if (reason.isBlank() || reason.lines().count() > 1) {
            throw new ProblemException(
                    "What stands today is accepted only with a reason, on one line.",
                    "say for the next reader why it may stay as it is.");
        }
        if (until.isBefore(today)) {
            throw new ProblemException(
                    "What stands today cannot be accepted until " + until + ", which is past.",
                    "name a day on which somebody looks again.");
        }
        return findings.stream()
                .filter(finding -> !finding.check().startsWith(OF_SUPPRESSIONS))
                .sorted()
                .map(finding -> line(finding, until, reason))
                .distinct()
                .toList();
    }

    private static String line(Finding finding, LocalDate until, String reason) {
        String line = finding.check() + " " + finding.object() + " until " + until + " because " + reason.strip();
        if (line.lines().count() > 1 || !SuppressionLine.parse(line, 1, "").covers(finding)) {
            throw new ProblemException(
                    "No line can accept " + finding.object() + ": its name reads like one.",
                    "accept it by hand, with * for a part of its name.");
        }
        return line;
    }
}
