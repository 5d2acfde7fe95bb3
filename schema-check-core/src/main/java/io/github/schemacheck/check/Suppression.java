package io.github.schemacheck.check;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a suppressions file: a finding that somebody has accepted.
 *
 * @param line where it stands in the file, from 1
 * @param object of the finding, with or without its kind, {@code *} for anything
 * @param until the last day on which it counts; empty: for ever
 */
record Suppression(int line, String check, Wildcard object, Optional<LocalDate> until, String reason) {

    boolean covers(Finding finding) {
        return new Wildcard(check).matches(finding.check()) && coversObject(finding.object());
    }

    /** A finding says "column public.book.title"; people write that or "public.book.title". */
    private boolean coversObject(String said) {
        if (object.matches(said)) {
            return true;
        }
        for (int space = said.indexOf(' '); space >= 0; space = said.indexOf(' ', space + 1)) {
            if (object.matches(said.substring(space + 1))) {
                return true;
            }
        }
        return false;
    }

    boolean expired(LocalDate today) {
        return until.isPresent() && today.isAfter(until.get());
    }
}
