package io.github.queuesla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlainReportWriterTest {

    @Test
    void printsWhatTheTutorialPrints() throws IOException {
        Golden.assertSame("tutorial.plain.txt", Golden.print(RowReportFormat.PLAIN, Samples.asTheTutorial()));
    }

    @Test
    void printsEachThresholdAsItWasTyped() throws IOException {
        Golden.assertSame(
                "thresholds.plain.txt",
                Golden.print(RowReportFormat.PLAIN, Samples.asTheTutorial("PT30S", "1m30s", "500ms")));
    }

    @Test
    void noTrafficIsPrintedAsAsked() throws IOException {
        RowReport report = Samples.asTheTutorial();
        String night = "Queue 5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a05:";
        assertThat(Golden.print(RowReportFormat.PLAIN, report)).contains(night + " 0.0%\n");
        assertThat(Golden.print(RowReportFormat.PLAIN, Samples.with(report, NoTrafficDisplay.HUNDRED)))
                .contains(night + " 100.0%\n");
        assertThat(Golden.print(RowReportFormat.PLAIN, Samples.with(report, NoTrafficDisplay.BLANK)))
                .contains(night + "\n");
    }

    @Test
    void partsOfQueuesHaveNoLine() {
        assertThatThrownBy(() -> Golden.print(RowReportFormat.PLAIN, Samples.byDayAndMedia()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one line per queue");
    }
}
