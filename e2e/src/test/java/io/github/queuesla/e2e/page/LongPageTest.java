package io.github.queuesla.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The HTML report on more queues than a reader takes in at a glance. */
class LongPageTest {

    private static final Path PAGE = Path.of("target/page/long.html").toAbsolutePath();
    private static final String QUEUES = "table.many ";

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void startBrowser() throws IOException, CountSourceException {
        browser = Browser.start();
        WrittenPage.write(
                PageContracts.named("Many queues", List.of("Voice")),
                OrganisationOptions.defaults().withQueues(70),
                LocalDate.of(2024, 1, 2),
                PAGE);
    }

    @BeforeEach
    void openPage() {
        browser.open(PAGE);
    }

    @Test
    void worstTenComeBeforeAllQueues() {
        assertThat(browser.texts("#section-4 h3")).containsSubsequence("Worst ten", "Queues");
        assertThat(browser.texts("table[aria-labelledby^=table-4] tbody td:nth-last-child(2)"))
                .hasSize(10)
                .extracting(text -> Integer.parseInt(text.replace(",", "")))
                .isSortedAccordingTo((one, other) -> Integer.compare(other, one));
    }

    @Test
    void filterShowsTheQueuesThatContainTheText() {
        browser.evaluate("document.querySelector('details:has(table.many)').open = true");
        browser.settle();
        String name = browser.texts(QUEUES + "tbody th").get(0);
        browser.all(".filter input").get(0).sendKeys(name.toUpperCase(Locale.ROOT));

        assertThat(browser.all(QUEUES + "tbody tr:not([hidden])"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.findElement(By.tagName("th")).getText()).startsWith(name));
        assertThat(browser.texts(".filter output")).singleElement().asString().endsWith(" of 70 rows");
        assertThat(browser.texts(QUEUES + "tfoot th")).containsExactly("All 70 queues");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void paperHasAllQueuesEvenWhenTheScreenIsFiltered() {
        browser.evaluate("document.querySelectorAll('table.many tbody tr').forEach(row => { row.hidden = true; })");
        browser.look("print", "light");

        assertThat(browser.evaluate(
                        "[...document.querySelectorAll('table.many tr')].filter(row => row.checkVisibility()).length"))
                .isEqualTo("72");
    }

    @Test
    void everyPageOfPaperIsNumbered() {
        assertThat(browser.evaluate("[...document.styleSheets].flatMap(sheet => [...sheet.cssRules])"
                        + ".filter(rule => rule instanceof CSSPageRule).map(rule => rule.cssText).join()"))
                .contains("counter(page)", "counter(pages)", "Many queues", "2024-01-01 to 2024-01-02");
    }
}
