package io.github.schemacheck.deploy.site;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.doxia.markup.HtmlMarkup;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.impl.SinkEventAttributeSet;

/**
 * What the runs before the site left, as it stands in their files: a site needs no database, and says nothing else.
 *
 * @param reports where the runs wrote
 * @param shown that folder, as told to people
 */
public record SitePage(Path reports, String shown) {
    private static final String CSS = "css/schema-check.css";
    private static final String SCRIPT = "js/schema-check.js";
    private static final List<String> FILES =
            List.of("report.html", "rehearsal.html", "fleet-report.html", "releases.html");

    /**
     * @param site the folder of the page, for its style and script
     * @throws ProblemException where they cannot be written, or a report not be read
     */
    public void write(Sink sink, Path site) {
        List<String> bodies = bodies();
        sink.head();
        sink.title();
        sink.text("Database schema");
        sink.title_();
        link(sink);
        sink.head_();
        sink.body();
        if (bodies.isEmpty()) {
            nothing(sink);
        } else {
            put(site.resolve(CSS), HtmlReport.css());
            put(site.resolve(SCRIPT), HtmlReport.script());
            bodies.forEach(sink::rawText);
            sink.rawText("<script src=\"" + SCRIPT + "\"></script>");
        }
        sink.body_();
    }

    private List<String> bodies() {
        return FILES.stream()
                .map(reports::resolve)
                .filter(Files::isRegularFile)
                .map(SitePage::read)
                .flatMap(page -> HtmlReport.body(page).stream())
                .toList();
    }

    /** What is raw text in a head is dropped by Doxia. */
    private static void link(Sink sink) {
        SinkEventAttributeSet attributes = new SinkEventAttributeSet();
        attributes.addAttribute("rel", "stylesheet");
        attributes.addAttribute("href", CSS);
        sink.unknown("link", new Object[] {HtmlMarkup.TAG_TYPE_SIMPLE}, attributes);
    }

    private void nothing(Sink sink) {
        sink.section1();
        sink.sectionTitle1();
        sink.text("Database schema");
        sink.sectionTitle1_();
        sink.paragraph();
        sink.text("No run left a report in " + shown + ", so nothing is known of the database. A site asks none itself."
                + " What shows it here:");
        sink.paragraph_();
        sink.verbatim(null);
        sink.text("mvn deploy:validate-schema -Ddeploy.failOn=never site");
        sink.verbatim_();
        sink.section1_();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ProblemException(
                    "The report " + file.getFileName() + " cannot be read: " + e.getMessage(),
                    "run deploy:validate-schema or deploy:rehearse again.",
                    e);
        }
    }

    private static void put(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ProblemException(
                    "The page cannot be written: " + e.getMessage(), "make " + file.getParent() + " writable.", e);
        }
    }
}
