package io.github.queuesla.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.queuesla.contract.problem.ContractProblem;
import io.github.queuesla.core.time.BusinessCalendar.SpecialDay;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holidays in a contract do to its hours. */
class ContractHolidaysTest {

    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2024, 12, 24);

    private static ContractReading read(String hours) {
        return ContractFile.read(
                "format: 1\ncontract: c\ndefaults: {time-zone: UTC, within: 20s, queues: Sales, hours: office}\n"
                        + "hours:\n  office: " + hours + "\nservice-levels: [{name: a}]\n",
                "c.yaml");
    }

    private static OpeningHours hours(String hours) throws ContractException {
        return ReadHours.ofQueues(read(hours));
    }

    private static List<String> told(String hours) {
        return read(hours).problems().stream()
                .map((ContractProblem problem) -> problem.text("c.yaml"))
                .toList();
    }

    @Test
    void exceptTakesHolidaysBack() throws ContractException {
        OpeningHours hours = hours("{week: {every-day: 08:00-18:00}, holidays: {country: US},"
                + " except: [2024-10-14, 2024-11-11], days: {2024-12-24: closed at noon}}");

        assertThat(hours.on(LocalDate.of(2024, 10, 14))).containsExactly(OpenTime.parse("08:00-18:00"));
        assertThat(hours.calendar().on(LocalDate.of(2024, 11, 11))).isEmpty();
        assertThat(hours.on(LocalDate.of(2024, 11, 28))).isEmpty();
        assertThat(hours.on(CHRISTMAS_EVE)).isEmpty();
    }

    @Test
    void exceptIsAboutHolidaysOnly() {
        assertThat(told("{week: {every-day: 08:00-18:00}, holidays: {country: GB, region: sct}, except: 2024-04-01}"))
                .containsExactly(
                        "c.yaml:5:82: warning: 2024-04-01 is not a holiday of GB/sct: check the date, or remove it");
        assertThat(told("{week: {every-day: 08:00-18:00}, holidays: {country: DE}, except: [2024-10-03],"
                        + " days: {2024-10-03: closed}}"))
                .containsExactly("c.yaml:5:78: error: 'days' has 2024-10-03 too: remove it from one of them");
        assertThat(told("{week: {every-day: 08:00-18:00}, holidays: {country: DE}, except: [2051-10-03]}"))
                .singleElement()
                .asString()
                .startsWith("c.yaml:5:78: error: the holidays of DE are known for 2010 to 2040, not for 2051: ");
    }

    @Test
    void holidaysFromTheEveningOnLeaveTheDay() throws ContractException {
        OpeningHours hours = hours(
                "{week: {monday-wednesday: [\"08:00-12:00\", \"13:00-20:00\"]}, holidays: {country: AU, region: qld}}");

        assertThat(hours.on(CHRISTMAS_EVE))
                .containsExactly(OpenTime.parse("08:00-12:00"), OpenTime.parse("13:00-18:00"));
        assertThat(hours.calendar().on(CHRISTMAS_EVE).map(SpecialDay::reason)).contains("Christmas Eve");
        assertThat(hours.on(CHRISTMAS_EVE.plusDays(1))).isEmpty();
    }

    @Test
    void holidaysAfterTheDoorsHaveClosedAreOrdinaryDays() throws ContractException {
        OpeningHours hours = hours("{week: {tuesday: 08:00-18:00}, holidays: {country: AU, region: qld}}");

        assertThat(hours.calendar().on(CHRISTMAS_EVE)).isEmpty();
        assertThat(hours.on(CHRISTMAS_EVE)).containsExactly(OpenTime.parse("08:00-18:00"));
    }

    @Test
    void whoClosesAllDaySomewhereClosesAllDay() throws ContractException {
        OpeningHours hours =
                hours("{week: {every-day: 08:00-20:00}, holidays:" + " [{country: AU, region: qld}, {country: SK}]}");

        assertThat(hours.calendar().on(CHRISTMAS_EVE)).contains(new SpecialDay("Christmas Eve", List.of()));
    }

    @Test
    void yearsWithoutHolidaysAreAnErrorWithItsPlace() throws ContractException {
        OpeningHours hours = hours("{week: {every-day: 08:00-20:00}, holidays: {country: DE, region: be},"
                + " days: {2041-01-02: closed}}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> hours.on(LocalDate.of(2041, 1, 1)))
                .withMessageStartingWith(
                        "c.yaml:5:68: error: the holidays of DE/be are known for 2010 to 2040, not for 2041: ");
        assertThat(hours.on(LocalDate.of(2041, 1, 2))).as("a listed day").isEmpty();
    }

    @Test
    void lastYearOfTheTableCanBeAskedToItsEnd() throws ContractException {
        OpeningHours hours = hours("{week: {every-day: 08:00-20:00}, holidays: {country: DE}}");

        assertThat(hours.openWithin(
                        new TimeRange(Instant.parse("2040-12-31T00:00:00Z"), Instant.parse("2041-01-01T00:00:00Z"))))
                .hasSize(1);
    }

    @Test
    void whatIsNotSureIsToldWhereThePlaceIsNamed() {
        assertThat(told("{week: {every-day: 08:00-20:00}, holidays: {country: AE}}"))
                .singleElement()
                .asString()
                .startsWith("c.yaml:5:55: warning: holidays of AE that follow the moon are announced shortly before: ")
                .contains("End of Ramadan (Eid al-Fitr)")
                .endsWith(": compare them with the official announcement, add days under 'days' and remove days under"
                        + " 'except'");
        assertThat(told("{week: {every-day: 08:00-20:00}, holidays: {country: GB}}"))
                .containsExactly("c.yaml:5:55: warning: the holidays of GB without a region apply in no part of it:"
                        + " add the region, eng, nir, sct or wls");
        assertThat(told("{week: {every-day: 08:00-20:00}, holidays: {country: GB, region: eng}}"))
                .isEmpty();
    }

    @Test
    void oldCodesMeanTheSameTowns() throws ContractException {
        LocalDate peace = LocalDate.of(2024, 8, 8);
        Optional<SpecialDay> before = hours("{week: {every-day: 08:00-20:00}, holidays: {country: DE, region: by/ag}}")
                .calendar()
                .on(peace);
        Optional<SpecialDay> now = hours("{week: {every-day: 08:00-20:00}, holidays: {country: DE, region: by/a}}")
                .calendar()
                .on(peace);

        assertThat(before.map(SpecialDay::open))
                .isEqualTo(now.map(SpecialDay::open))
                .contains(List.of());
    }
}
