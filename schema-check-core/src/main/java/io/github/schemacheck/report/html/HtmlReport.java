package io.github.schemacheck.report.html;

import io.github.schemacheck.FleetResult;
import io.github.schemacheck.RehearsalResult;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.digest.Sha256;
import io.github.schemacheck.report.EarlierRun;
import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.Places;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** One file that a browser shows without a network; its own policy forbids it to ask for anything. */
public final class HtmlReport {
    private static final String BEGIN = "<!-- report begins -->";
    private static final String END = "<!-- report ends -->";

    private record Document(String title, String body, String css, String script, String cssHash, String scriptHash) {}

    private record NoReport(String title, String folder) {}

    private HtmlReport() {}

    /** @param earlier what the run before this one said; empty where there was none */
    public static String of(ReviewResult result, FileStyle style, Places places, Optional<EarlierRun> earlier) {
        return page(Reported.of(result, style, places, earlier));
    }

    /** @param earlier what the rehearsal before this one said; empty where there was none */
    public static String of(RehearsalResult result, FileStyle style, Places places, Optional<EarlierRun> earlier) {
        return page(Reported.of(result, style, places, earlier));
    }

    public static String of(FleetResult result, FileStyle style) {
        FleetPage page = FleetPage.of(result, style);
        return page(page.said().word() + ": " + result.address(), Template.fill("fleet", page));
    }

    /** @param releases of one project, newest first; may be empty */
    public static String of(List<ReleaseTime> releases) {
        return page("Release times", Template.fill("releases", ReleasesPage.of(releases)));
    }

    /** @param body of other pages, see {@link #body}, or {@link #none} */
    public static String of(String title, String body) {
        return page(title, body);
    }

    /**
     * @param folder where no report was, as told to people
     * @return what takes the place of reports that no run left
     */
    public static String none(String title, String folder) {
        return Template.fill("none", new NoReport(title, folder));
    }

    /** @return what stands between the borders of a page, for another page; empty where it is no report */
    public static Optional<String> body(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.lastIndexOf(END);
        return begin < 0 || end < begin ? Optional.empty() : Optional.of(page.substring(begin, end + END.length()));
    }

    /** The look of a report; all in it is about {@code .schema-check}. */
    public static String css() {
        return Template.resource("report.css");
    }

    /** What moves in a report. */
    public static String script() {
        return Template.resource("report.js");
    }

    private static String page(Reported reported) {
        Page page = Page.of(reported);
        return page(page.title(), Template.fill("body", page));
    }

    private static String page(String title, String content) {
        String body = BEGIN + "\n" + content + END;
        String css = css();
        String script = script();
        return Template.fill("page", new Document(title, body, css, script, hash(css), hash(script)));
    }

    private static String hash(String text) {
        byte[] digest = Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
