package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.core.time.BusinessCalendar.SpecialDay;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The effect of opening hours, holidays and clock changes on a service level. */
class ContractHoursTest {

    private final ContractScene scene = new ContractScene();

    @Test
    void onlyContactsInOpeningHoursCount() throws CountSourceException {
        scene.hours = Optional.of(ContractTerms.daily(Zones.UTC, "09:00-17:00"));
        scene.answered(Scene.SALES, "2024-01-01T08:59:59.999Z", 0, 5);
        scene.answered(Scene.SALES, "2024-01-01T09:00:00Z", 3, 3);
        scene.answered(Scene.SALES, "2024-01-01T16:59:59.999Z", 0, 1);
        scene.answered(Scene.SALES, "2024-01-01T17:00:00Z", 0, 5);
        WindowResult window = scene.window();
        assertThat(window.pooled()).hasToString("Measured[ratio=3/4]");
        assertThat(window.intervals())
                .extracting(IntervalResult::attainment)
                .filteredOn(attainment -> attainment instanceof Attainment.Closed)
                .hasSize(32);
        assertThat(window.intervals().get(17).attainment()).isEqualTo(new Attainment.Closed());
        assertThat(window.intervals().get(17).counts().asMap()).isEmpty();
        assertThat(window.intervals().get(18).attainment()).hasToString("Measured[ratio=3/3]");
        assertThat(window.intervals().get(33).attainment()).hasToString("Measured[ratio=0/1]");
        assertThat(window.intervals().get(34).attainment()).isEqualTo(new Attainment.Closed());
    }

    @Test
    void holidayIsClosedAndHalfHolidayHasItsOwnHours() throws CountSourceException {
        scene.days("2024-12-24", "2024-12-25");
        scene.hours = Optional.of(ContractTerms.daily(Zones.UTC, "09:00-17:00", day -> switch (day.toString()) {
            case "2024-12-24" -> Optional.of(new SpecialDay("Christmas Eve", List.of(OpenTime.parse("09:00-12:00"))));
            case "2024-12-25" -> Optional.of(new SpecialDay("Christmas", List.of()));
            default -> Optional.empty();
        }));
        scene.answered(Scene.SALES, "2024-12-24T11:00:00Z", 1, 1);
        scene.answered(Scene.SALES, "2024-12-24T12:00:00Z", 0, 1);
        scene.answered(Scene.SALES, "2024-12-25T11:00:00Z", 0, 1);
        assertThat(scene.windows())
                .extracting(window -> window.pooled().toString())
                .containsExactly("Measured[ratio=1/1]", "Closed[]");
        WindowResult closed = scene.windows().get(1);
        assertThat(closed.outcome().state()).isEqualTo(State.CLOSED);
        assertThat(closed.outcome().met()).isEmpty();
        assertThat(closed.outcome().level()).isEmpty();
        assertThat(closed.counts().asMap()).isEmpty();
        assertThat(closed.queues()).isEqualTo(3);
        assertThat(closed.rows())
                .hasSize(3)
                .allMatch(share -> share.attainment().equals(new Attainment.Closed()));
        assertThat(closed.intervals())
                .hasSize(48)
                .allMatch(interval -> interval.attainment().equals(new Attainment.Closed()));
    }

    @Test
    void excludedTimeIsLeftOut() throws CountSourceException {
        scene.hours = Optional.of(ContractTerms.without(
                ContractTerms.daily(Zones.UTC, "00:00-24:00"),
                "2024-01-01T10:00:00Z",
                "2024-01-01T11:30:00Z",
                "outage of the carrier"));
        scene.answered(Scene.SALES, "2024-01-01T09:59:59Z", 1, 1);
        scene.answered(Scene.SALES, "2024-01-01T10:00:00Z", 0, 9);
        scene.answered(Scene.SALES, "2024-01-01T11:29:59Z", 0, 9);
        scene.answered(Scene.SALES, "2024-01-01T11:30:00Z", 1, 1);
        assertThat(scene.window().pooled()).hasToString("Measured[ratio=2/2]");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2024-03-31, 46, 7",
        "Europe/Berlin, 2024-10-27, 50, 9",
        "America/New_York, 2024-03-10, 46, 7",
        "America/New_York, 2024-11-03, 50, 9",
        "Australia/Lord_Howe, 2024-10-06, 47, 7",
        "Australia/Lord_Howe, 2024-04-07, 49, 8",
        "Asia/Kathmandu, 2024-04-07, 48, 8"
    })
    void everyInstantOfADayIsInOneIntervalWhenTheClockChanges(ZoneId zone, LocalDate day, int intervals, int early)
            throws CountSourceException {
        scene.zone = zone;
        scene.days(day.toString(), day.toString());
        var start = day.atStartOfDay(zone);
        var end = day.plusDays(1).atStartOfDay(zone);
        int all = 0;
        for (var at = start.minusHours(2); at.isBefore(end.plusHours(2)); at = at.plus(Duration.ofMinutes(15))) {
            scene.contacts(1, new Contact(Scene.SALES.id(), MediaType.VOICE, at.toInstant(), 1_000, Outcome.ANSWERED));
            all += at.isBefore(start) || !at.isBefore(end) ? 0 : 1;
        }
        WindowResult window = scene.window();
        assertThat(window.intervals()).hasSize(intervals);
        assertThat(window.pooled()).hasToString("Measured[ratio=" + all + "/" + all + "]");
        scene.hours = Optional.of(ContractTerms.daily(zone, "00:00-08:00"));
        long open = Duration.between(start, day.atTime(8, 0).atZone(zone)).toMinutes();
        assertThat(open / 60).isEqualTo(early);
        assertThat(scene.window().pooled()).hasToString("Measured[ratio=" + open / 15 + "/" + open / 15 + "]");
    }

    @Test
    void openingHoursMayHaveAnotherZoneThanTheWindows() throws CountSourceException {
        scene.hours = Optional.of(ContractTerms.daily(ZoneId.of("Asia/Kolkata"), "09:00-17:00"));
        scene.answered(Scene.SALES, "2024-01-01T03:29:59Z", 0, 1);
        scene.answered(Scene.SALES, "2024-01-01T03:30:00Z", 1, 1);
        scene.answered(Scene.SALES, "2024-01-01T11:29:59Z", 1, 1);
        scene.answered(Scene.SALES, "2024-01-01T11:30:00Z", 0, 1);
        assertThat(scene.window().pooled()).hasToString("Measured[ratio=2/2]");
    }

    @Test
    void openDayWithoutContactsIsNoTraffic() throws CountSourceException {
        assertThat(scene.window().outcome().state()).isEqualTo(State.NO_TRAFFIC);
        assertThat(scene.window().pooled()).isEqualTo(new Attainment.NoTraffic());
        assertThat(scene.window().outcome().met()).isEmpty();
        assertThat(scene.window().counts().asMap())
                .isNotEmpty()
                .allSatisfy((term, count) -> assertThat(count).isZero());
    }
}
