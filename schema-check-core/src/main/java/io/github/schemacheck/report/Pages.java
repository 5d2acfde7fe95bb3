package io.github.schemacheck.report;

import io.github.schemacheck.Stage;
import java.util.regex.Pattern;

/** Where the pages of this project's site are. */
public final class Pages {
    static final String SITE = "https://schemacheck.github.io/schema-check/";

    private static final Pattern OURS = Pattern.compile("[a-z0-9-]+");

    private Pages() {}

    /** @return the list of all checks for an id that is none of ours */
    public static String of(Stage stage, String id) {
        return of(Reviewed.Kind.of(stage), id);
    }

    /** @param goal of the plugin, without its prefix */
    public static String ofGoal(String goal) {
        return SITE + "goals/" + goal + ".html";
    }

    static String of(Reviewed.Kind kind, String id) {
        return SITE + kind.pages() + "/" + (OURS.matcher(id).matches() ? id : "index") + ".html";
    }
}
