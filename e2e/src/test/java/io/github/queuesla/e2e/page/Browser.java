package io.github.queuesla.e2e.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium with a fresh profile. */
final class Browser implements AutoCloseable {

    private static final List<Path> BROWSERS = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Selenium warns about missing bindings for this version of Chromium's protocol, which these tests do not use. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Starts a browser, or skips the tests if none is installed. */
    static Browser start() throws IOException {
        assumeTrue(
                executable().isPresent() && Files.isExecutable(DRIVER),
                "no Chromium and chromedriver under /usr/bin: install chromium and chromium-driver");
        Path profile = Files.createTempDirectory("queue-sla-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(executable().orElseThrow().toString());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1200,900",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withLogFile(profile.resolve("driver.log").toFile())
                .build();
        return new Browser(new ChromeDriver(service, options), profile);
    }

    private static Optional<Path> executable() {
        return BROWSERS.stream().filter(Files::isExecutable).findFirst();
    }

    /** Opens the file in a light colour scheme and default window size, with an empty console. */
    void open(Path page) {
        open(page.toUri());
    }

    /** Opens the page in a light colour scheme and default window size, with an empty console. */
    void open(URI page) {
        size(1200, 900);
        look("screen", "light");
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(page.toString());
    }

    /** The value of a JavaScript expression in the page, as text; {@code null} if it has none. */
    String evaluate(String expression) {
        return String.valueOf(driver.executeScript("return " + expression));
    }

    /** Waits until the page has handled its events, which a toggled section fires in a task before the next frames. */
    void settle() {
        evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(''))))");
    }

    /** Waits until a JavaScript condition holds, which is checked at every frame, for ten seconds of frames at most. */
    void await(String condition) {
        evaluate("new Promise(done => { let frames = 600; const look = () => (" + condition
                + ") || --frames === 0 ? done('') : requestAnimationFrame(look); look(); })");
    }

    /** The elements of a selector, in order. */
    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The visible text of each element of a selector. */
    List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }

    /** What axe finds against accessibility in the page: the rule and the elements, none when all is well. */
    List<String> barriers() throws IOException {
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
        }
        String found = evaluate(
                "axe.run(document, {resultTypes: ['violations']}).then(result =>"
                        + " result.violations.flatMap(rule => rule.nodes.map(node =>"
                        + " rule.id + ' ' + node.target.join(' ') + ' ' + node.failureSummary.replace(/\\s+/g, ' '))).join('\\n'))");
        return found.lines().toList();
    }

    /** Presses a key in the focused element. */
    void press(Keys key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** Emulates a medium, {@code screen} or {@code print}, and a preferred colour scheme. */
    void look(String medium, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Resizes the window. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** A screenshot of the window, as PNG. */
    byte[] picture() {
        Map<String, Object> shot = driver.executeCdpCommand("Page.captureScreenshot", Map.of());
        return Base64.getDecoder().decode((String) shot.get("data"));
    }

    /** The printed page, as PDF. */
    byte[] paper() {
        Map<String, Object> pdf =
                driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        return Base64.getDecoder().decode((String) pdf.get("data"));
    }

    /** The console messages since the page was opened: errors, warnings, policy violations. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The URLs loaded since the page was opened. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                // The browser's new tab may still be loading its own icons.
                .filter(message -> !message.contains("\"documentURL\":\"chrome:"))
                .map(message -> message.replaceAll("(?s).*?\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> left = Files.walk(profile)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
