package io.github.queuesla.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.live.LiveSnapshot;
import io.github.queuesla.core.live.LiveState;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.server.Boards;
import io.github.queuesla.server.Running;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The live board in a browser. */
class BoardPageTest {

    private static final String HOSTILE = "<script>alert(1)</script> \u202e\"'&";
    private static final String LIVE = "document.getElementById('link').textContent === 'live'";

    private static Browser browser;

    private Running running;

    @BeforeAll
    static void startBrowser() throws IOException {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        running = Running.start();
        running.show(calls(700));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private static LiveSnapshot calls(long met) {
        return Boards.of(
                Boards.row("Calls", LiveState.AT_RISK, new Ratio(met, 1_000), 2),
                Boards.row(HOSTILE, LiveState.STALE, new Ratio(50, 100), 0),
                Boards.row("Mails", LiveState.MET, new Ratio(95, 100), 0));
    }

    private void open() {
        open("");
    }

    private void open(String view) {
        browser.open(running.startAddress());
        browser.await("document.getElementById('rows')");
        if (!view.isEmpty()) {
            browser.evaluate("location.assign('" + view + "')");
            browser.await("location.search === '" + view.substring(1) + "' && document.getElementById('link')");
        }
        browser.await(LIVE);
    }

    @Test
    void startAddressLeadsToTheBoardAndTheTokenIsGone() {
        open();

        assertThat(browser.evaluate("location.href")).isEqualTo("http://127.0.0.1:" + running.port() + "/");
        assertThat(browser.texts("#rows th bdi")).contains("Calls", "Mails");
        assertThat(browser.texts("#rows tr[data-key=Calls] td.state em")).containsExactly("at risk");
    }

    @Test
    void changeIsShownWithinTwoSeconds() {
        open();
        browser.evaluate("window.began = performance.now()");
        running.show(calls(701));
        browser.await("document.querySelector('td.today small').textContent === '701 of 1,000'");

        assertThat(browser.texts("#rows tr[data-key=Calls] td.today small")).contains("701 of 1,000");
        assertThat(browser.evaluate("performance.now() - window.began < 2000")).isEqualTo("true");
    }

    @Test
    void changeMovesTheRowAndKeepsTheFocus() {
        open();
        browser.evaluate("document.querySelector('tr[data-key=Mails] a').focus()");
        running.show(Boards.of(
                Boards.row("Mails", LiveState.MISSED, new Ratio(60, 100), 0),
                Boards.row("Calls", LiveState.AT_RISK, new Ratio(700, 1_000), 2),
                Boards.row(HOSTILE, LiveState.STALE, new Ratio(50, 100), 0)));
        browser.await("document.querySelector('#rows tr').dataset.key === 'Mails'");

        assertThat(browser.texts("#rows tr:first-child td.state em")).containsExactly("missed");
        assertThat(browser.evaluate("document.activeElement.closest('tr').dataset.key"))
                .isEqualTo("Mails");
        assertThat(browser.evaluate("document.getElementById('say').textContent"))
                .isEqualTo("Mails is now missed");
    }

    @Test
    void lostConnectionIsMarkedAndComesBackAfterARestart() throws IOException {
        open();
        int port = running.port();
        running.close();
        browser.await("document.documentElement.dataset.link === 'lost'");
        assertThat(browser.texts("#link").get(0))
                .startsWith("connection lost at")
                .endsWith("these numbers are old");

        running = Running.startLater(port);
        running.show(calls(777));
        browser.await(LIVE);
        browser.await("document.querySelector('td.today small').textContent === '777 of 1,000'");

        assertThat(browser.texts("#rows tr[data-key=Calls] td.today small")).contains("777 of 1,000");
    }

    @Test
    void staleRowIsNotTheColourOfMet() {
        open();

        assertThat(browser.texts("#rows tr:nth-child(2) td.state em")).containsExactly("stale");
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('em.stale')).color"))
                .isNotEqualTo(browser.evaluate("getComputedStyle(document.querySelector('em.met')).color"));
    }

    @Test
    void hostileNameIsText() {
        open();

        assertThat(browser.texts("#rows tr:nth-child(2) th bdi").get(0)).startsWith("<script>alert(1)</script>");
        assertThat(browser.all("#rows script")).isEmpty();
    }

    @Test
    void pageLoadsNothingFromElsewhereAndComplainsAboutNothing() {
        open();
        running.show(calls(702));
        browser.await("document.querySelector('td.today small').textContent === '702 of 1,000'");

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(address ->
                        address.startsWith("http://127.0.0.1:" + running.port() + "/") || address.startsWith("data:"));
    }

    @Test
    void wallShowsTheWorstAndHowManyAreBelow() {
        running.show(Boards.of(IntStream.range(0, 40)
                .mapToObj(level -> Boards.row("Level " + level, LiveState.MET, new Ratio(90, 100), 0))
                .toArray(LiveRow[]::new)));
        open("/?wall");
        browser.size(1920, 1080);
        browser.await("document.getElementById('more').textContent !== ''");

        assertThat(browser.evaluate("document.documentElement.scrollWidth <= 1920"))
                .isEqualTo("true");
        assertThat(browser.evaluate("document.documentElement.scrollHeight <= 1080"))
                .isEqualTo("true");
        assertThat(browser.texts("#more").get(0)).matches("and \\d+ more below");
        assertThat(browser.all("a")).isEmpty();
    }

    @Test
    void narrowScreenNeedsNoSidewaysScrolling() {
        open();
        browser.size(375, 800);
        browser.settle();

        assertThat(browser.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo("true");
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('td.today'), '::before').content"))
                .isEqualTo("\"Today\"");
    }

    @Test
    void darkSchemeIsDark() {
        open();
        browser.look("screen", "dark");

        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(20, 24, 30)");
    }

    @Test
    void keyboardLeadsToThePageOfAServiceLevel() {
        open();
        List<String> seen = IntStream.range(0, 3)
                .mapToObj(step -> {
                    browser.press(Keys.TAB);
                    return browser.evaluate("document.activeElement.textContent");
                })
                .toList();
        assertThat(seen).containsExactly("Wall view", "JSON", "Calls");

        browser.press(Keys.ENTER);
        browser.await("location.pathname === '/level' && document.querySelector('h1')");

        assertThat(browser.texts("h1")).containsExactly("Calls");
        assertThat(browser.texts("h2")).contains("Definition");
    }
}
