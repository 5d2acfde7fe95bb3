package io.github.schemacheck.report.html;

import java.util.List;

/**
 * Findings of one check with one severity.
 *
 * @param id of the check
 * @param open whether their details are shown from the start
 * @param title what is wrong, as a sentence
 * @param page where it is explained with examples
 */
record ShownCheck(
        String id, String severity, boolean open, String title, String why, String page, List<ShownFinding> findings) {

    public int count() {
        return findings.size();
    }
}
