package io.github.schemacheck.check;

import io.github.schemacheck.problem.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code <check> <object> [until <date>] because <reason>}. The object may have spaces. */
final class SuppressionLine {
    private static final String FORM = "<check> <object> until <yyyy-mm-dd> because <reason>";
    private static final Pattern LINE =
            Pattern.compile("(\\S+)\\s+(.+?)(?:\\s+until\\s+(\\S+))?\\s+because(?:\\s+(.*))?");

    private SuppressionLine() {}

    static Suppression parse(String line, int number, String file) {
        String where = file + ", line " + number + ": ";
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new ProblemException(
                    where + "this is not a suppression, or it has no reason.",
                    "write it as\n    " + FORM + "\n  where until is not required, the reason is; for example\n    "
                            + "column-extra public.orders.legacy_* until 2027-03-31 because the importer writes it");
        }
        @Nullable String reason = matcher.group(4);
        if (reason == null || reason.isBlank()) {
            throw new ProblemException(
                    where + "the reason is missing.", "say behind \"because\" why this is fine, for the next reader.");
        }
        Wildcard object = new Wildcard(matcher.group(2));
        return new Suppression(number, matcher.group(1), object, date(matcher.group(3), where), reason.strip());
    }

    private static Optional<LocalDate> date(@Nullable String text, String where) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    where + "\"" + text + "\" is not a day.", "write it as yyyy-mm-dd, for example 2027-03-31.", e);
        }
    }
}
