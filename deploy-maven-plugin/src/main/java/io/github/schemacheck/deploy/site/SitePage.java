package io.github.schemacheck.deploy.site;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.doxia.sink.Sink;

/**
 * What the runs before the site left, as it stands in their files: a site needs no database, and says nothing else.
 *
 * @param reports where the runs wrote
 * @param shown that folder, as told to people
 */
public record SitePage(Path reports, String shown) {
    /** Of the page. */
    public static final String TITLE = "Database schema";

    private static final String CSS = "css/schema-check.css";
    private static final String SCRIPT = "js/schema-check.js";
    private static final List<String> FILES =
            List.of("report.html", "rehearsal.html", "fleet-report.html", "releases.html");

    /**
     * As a page of a site, which has a menu and a skin.
     *
     * @param site the folder of the page, for its style and script
     * @throws ProblemException where they cannot be written, or a report not be read
     */
    public void write(Sink sink, Path site) {
        String body = body();
        put(site.resolve(CSS), HtmlReport.css());
        put(site.resolve(SCRIPT), HtmlReport.script());
        sink.head();
        sink.title();
        sink.text(TITLE);
        sink.title_();
        sink.head_();
        sink.body();
        // What is raw text in a head is dropped by Doxia.
        sink.rawText("<link rel=\"stylesheet\" href=\"" + CSS + "\">");
        sink.rawText(body);
        sink.rawText("<script src=\"" + SCRIPT + "\"></script>");
        sink.body_();
    }

    /**
     * As a file of its own.
     *
     * @throws ProblemException where it cannot be written, or a report not be read
     */
    public void write(Path file) {
        put(file, HtmlReport.of(TITLE, body()));
    }

    private String body() {
        String all = FILES.stream()
                .map(reports::resolve)
                .filter(Files::isRegularFile)
                .map(SitePage::read)
                .flatMap(page -> HtmlReport.body(page).stream())
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? HtmlReport.none(TITLE, shown) : all;
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
