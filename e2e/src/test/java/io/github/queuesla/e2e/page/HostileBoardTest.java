package io.github.queuesla.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.board.ServedBoard;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.organisation.NameStyle;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queues whose names would harm a page, on the board and on the pages of their service levels. */
class HostileBoardTest {

    private static final Instant NOW = Instant.parse("2026-03-11T14:37:12Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void namesAreTextOnEveryPage() throws IOException, InterruptedException {
        SimulatorOptions options = SimulatorOptions.of(InstantSource.fixed(NOW))
                .withOrganisation(OrganisationOptions.defaults().withQueues(16).withNames(NameStyle.HOSTILE));
        try (Simulator organisation = Simulator.start(options);
                ServedBoard served = ServedBoard.start(folder, organisation, NOW, "--within", "20s");
                Browser browser = Browser.start()) {
            served.awaitCounts();
            browser.open(served.startAddress());
            browser.await("document.getElementById('link') && document.getElementById('link').textContent === 'live'");
            int rows = browser.all("#rows tr").size();
            assertThat(rows).isEqualTo(16);
            assertThat(browser.all("#rows script, #rows img")).isEmpty();
            List<String> pages = IntStream.range(0, rows)
                    .mapToObj(row -> browser.evaluate("document.querySelectorAll('#rows a')[" + row + "].href"))
                    .toList();

            for (String page : pages) {
                browser.evaluate("location.assign('" + page + "')");
                browser.await("location.href === '" + page + "' && document.getElementById('queues')");

                assertThat(browser.texts("main table[aria-labelledby=queues] tbody tr"))
                        .as(page)
                        .hasSize(1);
                assertThat(browser.all("main script, main img")).isEmpty();
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
