package io.github.queuesla.report.level;

import static io.github.queuesla.report.level.Printed.printed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.report.Golden;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.format.Format;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ContractTableTest {

    @Test
    void verdictsHaveColoursOnATerminal() throws IOException {
        RenderOptions colour = new RenderOptions(true, OptionalInt.empty(), false);
        Golden.assertSame(
                "contract/everything.colour.txt", printed(Format.TABLE, colour, ContractSamples.everything()));
    }

    @Test
    void columnsWithoutContentAreOmitted() throws IOException {
        assertThat(printed(Format.TABLE, ContractSamples.oneMonth())).doesNotContain("Credit", "Short ab.", "95 %");
    }

    @Test
    void fewContactsHaveAConfidenceInterval() throws IOException {
        assertThat(printed(Format.TABLE, ContractSamples.everything()))
                .containsPattern("2024-01-03 +Nacht, \"Süd\" +20 +17 +1 +85\\.00 +64\\.0–94\\.8 +80 % +too few");
    }

    @Test
    void noTrafficIsPrintedAsChosen() throws IOException {
        LevelReport zero = ContractSamples.everything();
        LevelReport blank = LevelReport.ofContract(zero.result(), zero.provenance(), NoTrafficDisplay.BLANK);
        assertThat(printed(Format.TABLE, blank))
                .containsPattern("2024-01-02 +Nacht, \"Süd\" +0 +0 +4 +80 % +no traffic");
    }

    @Test
    void serviceLevelThatIsNotValidHasNoWindow() throws IOException {
        LevelReport report = ContractSamples.oneMonth();
        Result assessment = report.result();
        Result none = new Result(
                assessment.contract(),
                assessment.period(),
                Breakdown.none(),
                Optional.of(Granularity.HALF_HOUR),
                List.of(new ServiceLevelResult(assessment.levels().get(0).level(), List.of())),
                List.of(),
                Optional.empty(),
                List.of());
        assertThat(printed(Format.TABLE, LevelReport.ofContract(none, report.provenance(), report.noTraffic())))
                .endsWith("No window: the service level is not valid in this period.\n");
    }
}
