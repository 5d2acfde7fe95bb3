package io.github.schemacheck.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window and without a network; its pages come from files. */
final class Browser implements AutoCloseable {
    private static final List<String> CHROMIUMS = List.of("/usr/bin/chromium", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");

    /** The build's last lines say what it says. */
    private static final Path SKIPPED = Path.of("target", "no-browser.txt");

    private final ChromeDriver driver;
    private final Path folder;

    private Browser(ChromeDriver driver, Path folder) {
        this.driver = driver;
        this.folder = folder;
    }

    static boolean isThere() {
        return found(CHROMIUMS).isPresent() && found(DRIVERS).isPresent();
    }

    /** Leaves a word where there is none, so that the build can say so. */
    static void tell() throws IOException {
        Files.deleteIfExists(SKIPPED);
        if (!isThere()) {
            Files.writeString(SKIPPED, "Chromium and its driver are not installed here");
        }
    }

    /** @param folder for pages and the browser's own files */
    static Browser open(Path folder) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(found(CHROMIUMS).orElseThrow().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(found(DRIVERS).orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options), folder);
    }

    private static Optional<Path> found(List<String> places) {
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    void show(String page) throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), page);
        driver.get(file.toUri().toString());
    }

    void reload() {
        driver.navigate().refresh();
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** @return how many of them are seen */
    long seen(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .count();
    }

    /** @return what the promise came to */
    Object await(String promise) {
        return driver.executeAsyncScript(promise + ".then(arguments[0])");
    }

    Object ask(String script) {
        return driver.executeScript("return " + script);
    }

    /** @return errors and warnings of the console since they were asked last */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** @return what axe-core finds against people who see, hear or move otherwise; empty where it is nothing */
    String barriers() throws IOException {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            driver.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        String told = "r.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 5).map(n => n.html))";
        return String.valueOf(driver.executeAsyncScript(
                "const done = arguments[0]; axe.run().then(r => done(" + told + ".join('; ')))"));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
