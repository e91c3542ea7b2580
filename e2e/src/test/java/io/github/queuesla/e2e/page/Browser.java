package io.github.queuesla.e2e.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
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

/** Chromium without a window and without a past, with one page open. */
final class Browser implements AutoCloseable {

    private static final List<Path> BROWSERS = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final ChromeDriver driver;
    private final Path profile;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Whether this machine has one. */
    static boolean isThere() {
        return executable().isPresent() && Files.isExecutable(DRIVER);
    }

    /** Opens the file, or skips the test where there is no browser. */
    static Browser open(Path page) throws IOException {
        assumeTrue(isThere(), "no Chromium and chromedriver under /usr/bin: install chromium and chromium-driver");
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
        Browser browser = new Browser(new ChromeDriver(service, options), profile);
        browser.driver.manage().logs().get(LogType.PERFORMANCE);
        browser.driver.get(page.toUri().toString());
        return browser;
    }

    private static Optional<Path> executable() {
        return BROWSERS.stream().filter(Files::isExecutable).findFirst();
    }

    /** What the expression comes to in the page, as text; {@code null} for nothing. */
    String evaluate(String expression) {
        return String.valueOf(driver.executeScript("return " + expression));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement first(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Presses keys wherever the focus is. */
    void press(Keys... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Shows the page as that medium, {@code screen} or {@code print}, would, to somebody who prefers that colour scheme. */
    void look(String medium, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Gives the page a window of that size. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** A picture of what is in the window, as PNG. */
    byte[] picture() {
        Map<String, Object> shot = driver.executeCdpCommand("Page.captureScreenshot", Map.of());
        return Base64.getDecoder().decode((String) shot.get("data"));
    }

    /** The page on paper, as PDF. */
    byte[] paper() {
        Map<String, Object> pdf =
                driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        return Base64.getDecoder().decode((String) pdf.get("data"));
    }

    /** All that the console has so far: errors, warnings, violations of the policy. */
    List<String> complaints() {
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            complaints.add(entry.getLevel() + " " + entry.getMessage());
        }
        return complaints;
    }

    /** All that was asked of the network or the disk so far. */
    List<String> requests() {
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            if (entry.getMessage().contains("\"Network.requestWillBeSent\"")) {
                requests.add(entry.getMessage().replaceAll("(?s).*?\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"));
            }
        }
        return requests;
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
