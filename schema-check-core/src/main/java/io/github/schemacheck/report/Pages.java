package io.github.schemacheck.report;

import java.util.regex.Pattern;

/** Where the pages of this project's site are. */
final class Pages {
    static final String SITE = "https://schemacheck.github.io/schema-check/";

    private static final Pattern OURS = Pattern.compile("[a-z0-9-]+");

    private Pages() {}

    /** @return the list of all checks for an id that is none of ours */
    static String ofCheck(String id) {
        return SITE + "checks/" + (OURS.matcher(id).matches() ? id : "index") + ".html";
    }
}
