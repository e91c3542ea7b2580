package io.github.queuesla.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.simulator.organisation.NameStyle;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The HTML report on a screen, on a phone, in a dark colour scheme and on paper. */
class ClientPageTest {

    /** The folder that keeps screenshots, for people to look at. */
    private static final Path FOLDER = Path.of("target/page").toAbsolutePath();

    private static final Path PAGE = FOLDER.resolve("client.html");
    private static final String QUEUES = "table[aria-labelledby^=table-4] ";

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void startBrowser() throws IOException, CountSourceException {
        browser = Browser.start();
        WrittenPage.write(
                PageContracts.outsourcer(),
                OrganisationOptions.defaults().withNames(NameStyle.INTERNATIONAL),
                LocalDate.of(2024, 1, 7),
                PAGE);
    }

    @BeforeEach
    void openPage() {
        browser.open(PAGE);
    }

    @Test
    void consoleIsEmptyAndNothingIsFetched() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).containsExactly(PAGE.toUri().toString());
    }

    @Test
    void everyChartIsDrawnAndSaysWhatItShows() {
        assertThat(browser.all(".chart")).hasSize(6).allSatisfy(chart -> {
            assertThat(chart.getAttribute("aria-label")).startsWith("Chart. ").endsWith("in the table that follows.");
            assertThat(chart.getAttribute("role")).isEqualTo("img");
        });
        assertThat(browser.evaluate("[...document.querySelectorAll('.chart')]"
                        + ".every(chart => chart.querySelectorAll('svg path').length > 10)"))
                .isEqualTo("true");
    }

    @Test
    void queuesAreSortedWithTheKeyboardAlone() {
        List<String> contract = browser.texts(QUEUES + "tbody th");
        browser.evaluate("document.querySelector('" + QUEUES + "thead button').focus()");

        browser.press(Keys.ENTER);
        assertThat(browser.evaluate("document.activeElement.closest('th').getAttribute('aria-sort')"))
                .isEqualTo("ascending");
        assertThat(browser.texts(QUEUES + "tbody th"))
                .containsExactlyInAnyOrderElementsOf(contract)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);

        browser.press(Keys.SPACE);
        assertThat(browser.evaluate("document.activeElement.closest('th').getAttribute('aria-sort')"))
                .isEqualTo("descending");
        assertThat(browser.texts(QUEUES + "tbody th")).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
    }

    @Test
    void countsAreSortedHighestFirst() {
        browser.evaluate("[...document.querySelectorAll('" + QUEUES
                + "thead button')].find(button => button.textContent === 'Counted').focus()");
        browser.press(Keys.ENTER);

        List<String> counted = browser.texts(QUEUES + "tbody td:nth-last-child(4)");
        assertThat(counted)
                .isNotEmpty()
                .extracting(text -> Integer.parseInt(text.replace(",", "")))
                .isSortedAccordingTo((one, other) -> Integer.compare(other, one));
        assertThat(browser.all(QUEUES + "[aria-sort]")).hasSize(1);
    }

    @Test
    void numbersByHalfHourAreThereForTheDayThatIsChosen() {
        browser.evaluate("document.querySelector('#section-4 .on-demand > summary').focus()");
        browser.press(Keys.ENTER);
        browser.settle();
        assertThat(browser.texts("#section-4 .on-demand caption")).containsExactly("Tue 2 Jan 2024");
        assertThat(browser.all("#section-4 .on-demand tbody tr")).hasSize(20);

        browser.press(Keys.TAB);
        browser.press(Keys.ARROW_DOWN);
        browser.settle();
        assertThat(browser.texts("#section-4 .on-demand caption")).containsExactly("Wed 3 Jan 2024");
    }

    @Test
    void darkSchemeHasADarkBackground() throws IOException {
        String day = paper();
        byte[] light = picture("light.png");
        browser.look("screen", "dark");

        assertThat(day).isEqualTo("rgb(255, 255, 255)");
        assertThat(paper()).isEqualTo("rgb(20, 24, 30)");
        assertThat(picture("dark.png")).isNotEqualTo(light);
    }

    @Test
    void printIsLightEvenInTheDarkScheme() {
        browser.look("print", "dark");

        assertThat(paper()).isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void phoneScrollsVerticallyOnly() throws IOException {
        browser.size(400, 900);
        picture("narrow.png");

        assertThat(Integer.parseInt(browser.evaluate("document.documentElement.scrollWidth")))
                .isLessThanOrEqualTo(400);
        assertThat(browser.evaluate("document.querySelector('#section-3 table').parentElement.tabIndex"))
                .isEqualTo("0");
    }

    @Test
    void verdictsAreInSightOnAPhone() {
        browser.size(375, 800);

        assertThat(browser.all(".sortable td:is(.met, .missed, .open), .figures em"))
                .isNotEmpty();
        assertThat(browser.evaluate(
                        "[...document.querySelectorAll('.sortable td:is(.met, .missed, .open), .figures em')]"
                                + ".map(verdict => verdict.getBoundingClientRect())"
                                + ".filter(box => box.width > 0 && (box.left < 0 || box.right > 375)).length"))
                .isEqualTo("0");
    }

    @Test
    void everythingToTouchIsLargeEnough() {
        browser.size(375, 800);
        browser.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        browser.settle();

        assertThat(browser.evaluate("[...document.querySelectorAll('a, button, summary, select, input')]"
                        + ".map(target => target.getBoundingClientRect())"
                        + ".filter(box => box.width < 24 || box.height < 24).length"))
                .isEqualTo("0");
    }

    @Test
    void paperHasEveryTableThatIsCollapsedOnTheScreen() {
        browser.size(688, 900);
        browser.look("print", "light");
        browser.evaluate("dispatchEvent(new Event('beforeprint'))");

        assertThat(browser.evaluate("[...document.querySelectorAll('details')].some(details => details.open)"))
                .isEqualTo("false");
        assertThat(browser.evaluate(
                        "[...document.querySelectorAll('table')].filter(table => !table.checkVisibility()).length"))
                .isEqualTo("0");
        assertThat(browser.evaluate("document.querySelectorAll('#section-4 .on-demand table').length"))
                .isEqualTo(browser.evaluate("document.querySelectorAll('#section-4 .segments tbody tr').length"));
    }

    @Test
    void captionsStayBelowTheirChartsOnPaper() {
        browser.size(688, 900);
        browser.look("print", "light");
        browser.evaluate("dispatchEvent(new Event('beforeprint'))");

        assertThat(browser.evaluate("[...document.querySelectorAll('.chart')].filter(chart =>"
                        + " chart.querySelector('svg').getBoundingClientRect().bottom"
                        + " > chart.nextElementSibling.getBoundingClientRect().top).length"))
                .isEqualTo("0");
    }

    @Test
    void nothingIsWiderThanPaper() throws IOException {
        browser.size(688, 900);
        browser.look("print", "light");

        assertThat(browser.evaluate("[...document.querySelectorAll('body *')]"
                        + ".filter(part => part.getBoundingClientRect().right > 688).length"))
                .isEqualTo("0");
        Files.write(FOLDER.resolve("client.pdf"), browser.paper());
        assertThat(FOLDER.resolve("client.pdf"))
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF");
    }

    private static String paper() {
        return browser.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private static byte[] picture(String name) throws IOException {
        byte[] picture = browser.picture();
        Files.write(FOLDER.resolve(name), picture);
        return picture;
    }
}
