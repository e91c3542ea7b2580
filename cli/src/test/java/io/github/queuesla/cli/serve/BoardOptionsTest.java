package io.github.queuesla.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Parsed;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.live.LiveSettings;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the board asks the platform. */
class BoardOptionsTest {

    private static final Contract CONTRACT = new Contract(
            "Acme",
            List.of(ServiceLevel.of(
                    Definition.answeredWithin(Duration.ofSeconds(20)), QueueSelection.all(), Zones.UTC)));

    private static LiveSettings settings(String arguments, int speed) {
        return Parsed.of(new BoardOptions(), arguments).settings(CONTRACT, 300, speed);
    }

    @Test
    void asksEveryTenSecondsWithAFifthOfTheRateByDefault() {
        assertThat(settings("", 1))
                .isEqualTo(new LiveSettings(CONTRACT, Duration.ofSeconds(10), 300, Percentage.parse("20")));
    }

    @ParameterizedTest
    @CsvSource({"1s,PT1S", "90s,PT1M30S", "2m,PT2M", "1500ms,PT1.5S"})
    void waitingContactsAreAskedForAsOftenAsTheOptionSays(String text, Duration every) {
        assertThat(settings("--refresh " + text, 1).refresh()).isEqualTo(every);
    }

    @ParameterizedTest
    @CsvSource({"50,50", "50%,50", "0.5%,0.5", "100%,100"})
    void shareIsAPercentageWithOrWithoutItsSign(String text, String percent) {
        assertThat(settings("--share " + text, 1).share()).isEqualTo(Percentage.parse(percent));
    }

    @Test
    void hastyClockNeedsNoMoreRequests() {
        LiveSettings hasty = settings("--refresh 10s", 60);

        assertThat(hasty.refresh()).isEqualTo(Duration.ofMinutes(10));
        assertThat(hasty.requestsPerMinute()).isEqualTo(5);
        assertThat(settings("", 3_600).requestsPerMinute()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--refresh 999ms|--refresh: '999ms' is out of range: from 1s to 1h",
                "--refresh 1h1s|--refresh: '1h1s' is out of range: from 1s to 1h",
                "--refresh 0s|--refresh: '0s' is out of range",
                "--refresh 10|--refresh: '10' has no unit",
                "--refresh -5s|--refresh: '-5s'",
                "--refresh often|--refresh: 'often'",
                "--share 0|--share: '0' leaves the board no request: write a percentage above 0",
                "--share 0.0%|--share: '0.0%' leaves the board no request",
                "--share 101%|--share: a percentage must be between 0 and 100, not 101",
                "--share -1|--share: '-1",
                "--share half|--share: 'half'"
            })
    void nonsenseIsRefusedWithTheOption(String arguments, String message) {
        Parsed.assertFails(() -> Parsed.of(new BoardOptions(), arguments).require(), 2, message);
    }

    @Test
    void optionsAreHandedOnAsTheyWereGiven() {
        assertThat(Parsed.of(new BoardOptions(), "--refresh 5s --share 7%").arguments())
                .containsExactly("--refresh", "5s", "--share", "7%");
    }
}
