package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SitePagesTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SITE = ROOT.resolve("src/site");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)[^)]*\\)|href=\"([^\":]+)\"");

    @Test
    void every_link_of_the_site_leads_to_a_page() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(SITE)) {
            pages = files.filter(Files::isRegularFile).toList();
        }
        assertThat(pages).hasSizeGreaterThan(5).allSatisfy(page -> {
            Path base = page.endsWith("site.xml") ? SITE.resolve("markdown/site.xml") : page;
            assertThat(links(page)).allSatisfy(link -> assertThat(base.resolveSibling(link.replaceFirst("html$", "md")))
                    .as("%s in %s", link, page)
                    .exists());
        });
    }

    @Test
    void every_link_of_the_pages_at_the_top_leads_to_a_file() throws IOException {
        for (String page : List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")) {
            assertThat(links(ROOT.resolve(page)))
                    .allSatisfy(link -> assertThat(ROOT.resolve(link)).as(page).exists());
        }
    }

    @Test
    void every_decision_has_a_number_of_its_own() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/decisions"))) {
            assertThat(files.map(file -> file.getFileName().toString().substring(0, 4)))
                    .hasSizeGreaterThan(20)
                    .doesNotHaveDuplicates();
        }
    }

    private static List<String> links(Path page) throws IOException {
        Matcher links = LINK.matcher(Files.readString(page));
        return links.results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(link -> !link.startsWith("https"))
                .toList();
    }
}
