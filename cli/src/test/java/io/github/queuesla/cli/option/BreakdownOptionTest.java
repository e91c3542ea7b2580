package io.github.queuesla.cli.option;

import static io.github.queuesla.cli.Parsed.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Parsed;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.time.Granularity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** The option {@code --by}. */
class BreakdownOptionTest {

    private static BreakdownOption option(String arguments) {
        return Parsed.of(new BreakdownOption(), arguments);
    }

    @Test
    void nothingIsSplitByDefault() {
        assertThat(option("").breakdown()).isEqualTo(Breakdown.none());
        assertThat(option("").isGiven()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Granularity.class)
    void everyLengthOfTimeHasAName(Granularity granularity) {
        assertThat(option("--by " + OptionParser.name(granularity)).breakdown()).isEqualTo(Breakdown.by(granularity));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"--by day,media", "--by media,day", "--by day --by media", "--by DAY,Media"})
    void splitsCombineInAnyOrder(String arguments) {
        assertThat(option(arguments).breakdown()).isEqualTo(new Breakdown(Optional.of(Granularity.DAY), true, false));
    }

    @Test
    void divisionSplitsQueuesAndNotTime() {
        assertThat(option("--by division").breakdown()).isEqualTo(new Breakdown(Optional.empty(), false, true));
        assertThat(option("--by division").isGiven()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--by decade|--by: 'decade' is not one of quarter-hour, half-hour",
                "--by day,meda|--by: 'meda' is not one of quarter-hour, half-hour, hour, day, week, month, media, division: did you"
                        + " mean 'media'?",
                "--by day,week|day,week' has more than one length of time",
                "--by day,day|--by: 'day' is given twice: write it once",
                "--by media --by day,Media|--by: 'media' is given twice: write it once",
                "--by ,|the list is empty"
            })
    void invalidSplitIsAUsageError(String arguments, String message) {
        assertFails(() -> option(arguments).breakdown(), 2, message);
    }

    @Test
    void shellsCompleteEveryLengthOfTime() {
        Iterable<String> candidates = new CommandLine(new BreakdownOption())
                .getCommandSpec()
                .findOption("--by")
                .completionCandidates();
        List<String> lengths =
                Arrays.stream(Granularity.values()).map(OptionParser::name).toList();

        assertThat(candidates).containsAll(lengths).contains("media", "division");
    }
}
