package io.github.queuesla.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.board.ServedBoard;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The pages of a board with counts, in a browser. {@code -Dpictures.write=true} takes the pictures of the manual. */
class ServedPagesTest {

    private static final Instant NOW = Instant.parse("2026-03-11T14:37:12Z");
    private static final Path PICTURES = Path.of("../docs/manual/pictures");
    private static final int MOST_BYTES = 150_000;
    private static final String LEVEL = "/level?name=Sales+calls";

    private static final String CONTRACT = """
            format: 1
            contract: Leeds support centre
            defaults: {time-zone: Europe/London, target: 80, within: 20s}
            hours:
              office:
                week: {monday-friday: ["08:00-18:00"]}
            service-levels:
              - {name: Support and claims, queues: [Support, "Claims*"], media: [voice], within: 30s, target: 76}
              - {name: Sales calls, queues: Sales, media: [voice], within: 1m, target: 75, hours: office}
              - {name: Chats, queues: "*", media: [chat], window: week}
              - {name: Billing, queues: "*Billing*", within: 1m, window: week}
              - {name: Crisis line, queues: "Crisis*", within: 10s, target: 95}
              - {name: All queues, queues: "*", within: 2m, target: 85, window: day}
            """;

    @TempDir
    private static Path folder = Path.of("");

    private static Browser browser;
    private static Simulator organisation;
    private static ServedBoard served;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.start();
        Files.writeString(folder.resolve("leeds.yaml"), CONTRACT);
        organisation = Simulator.start(SimulatorOptions.of(InstantSource.fixed(NOW)));
        served = ServedBoard.start(folder, organisation, NOW, "--contract", "leeds.yaml");
        served.awaitCounts();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (browser != null) {
            browser.close();
            served.close();
            organisation.close();
        }
    }

    private static void open(String page) {
        browser.open(served.startAddress());
        browser.await("document.getElementById('rows')");
        if (!page.equals("/")) {
            browser.evaluate("location.assign('" + page + "')");
            browser.await("location.pathname + location.search === '" + page + "' && document.querySelector('h1')");
        }
        browser.await(
                page.startsWith("/level")
                        ? "document.querySelectorAll('canvas').length === 2"
                        : "document.getElementById('link').textContent === 'live'");
    }

    @ParameterizedTest
    @CsvSource({
        "/,light,1280",
        "/,dark,1280",
        "/,light,375",
        "/,dark,375",
        "/?wall,light,1920",
        "/?wall,dark,1920",
        LEVEL + ",light,1280",
        LEVEL + ",dark,1280",
        LEVEL + ",light,375",
        LEVEL + ",dark,375"
    })
    void axeFindsNothing(String page, String scheme, int width) throws IOException {
        open(page);
        browser.look("screen", scheme);
        browser.size(width, 1000);
        browser.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })");
        browser.settle();

        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scrolling")
                .isEqualTo("true");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void axeFindsWhatIsWrong() throws IOException {
        open("/");
        browser.evaluate("document.querySelector('h1').innerHTML = '<img src=\"data:,\">'");

        assertThat(browser.barriers()).anyMatch(barrier -> barrier.startsWith("image-alt"));
    }

    @Test
    void filesOfAServiceLevelAreReachedWithoutAMouse() {
        open(LEVEL);
        String last = "";
        for (int step = 0; step < 20 && !last.equals("CSV"); step++) {
            browser.press(Keys.TAB);
            last = browser.evaluate("document.activeElement.textContent");
        }

        assertThat(last).isEqualTo("CSV");
    }

    @Test
    void chartsFollowTheColourScheme() {
        open(LEVEL);
        browser.evaluate("window.before = document.querySelector('#today canvas').toDataURL()");
        browser.look("screen", "dark");
        browser.settle();

        assertThat(browser.all("canvas")).hasSize(2);
        assertThat(browser.evaluate("document.querySelector('#today canvas').toDataURL() === window.before"))
                .isEqualTo("false");
    }

    @Test
    void levelPageLoadsNothingFromElsewhere() {
        open(LEVEL);

        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(address -> address.startsWith("http://127.0.0.1:") || address.startsWith("data:"));
    }

    @ParameterizedTest
    @CsvSource({"board,/,1280,760", "wall,/?wall,1920,1080", "level," + LEVEL + ",1000,1900"})
    void picturesOfTheManualAreSmall(String name, String page, int width, int height) throws IOException {
        open(page);
        browser.size(width, height);
        browser.settle();
        byte[] picture = SmallPicture.of(browser.picture());
        if (Boolean.getBoolean("pictures.write")) {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve("board-" + name + ".png"), picture);
        }

        assertThat(picture.length).isLessThan(MOST_BYTES);
        assertThat(PICTURES.resolve("board-" + name + ".png")).isRegularFile();
        assertThat(List.of(browser.texts("h1"))).isNotEmpty();
    }
}
