package io.github.queuesla.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts read from files. */
class ContractFileTest {

    private static final Path NORTHWIND = Path.of("src/test/resources/valid/northwind.yaml");

    private static ServiceLevel level(String name) throws ContractException {
        Contract contract = ContractFile.read(NORTHWIND).orThrow();
        return contract.only(List.of(name)).serviceLevels().get(0);
    }

    private static ServiceLevel only(String level) throws ContractException {
        String file = "format: 1\ncontract: c\ndefaults: {time-zone: UTC}\nservice-levels:\n  - " + level;
        return ContractFile.read(file, "c.yaml").orThrow().serviceLevels().get(0);
    }

    @Test
    void contractHasItsNameAndItsServiceLevelsInOrder() throws ContractException {
        Contract contract = ContractFile.read(NORTHWIND).orThrow();
        assertThat(contract.name()).isEqualTo("Northwind 2024");
        assertThat(contract.serviceLevels())
                .extracting(ServiceLevel::name)
                .containsExactly("northwind-voice", "northwind-weights", "northwind-chat", "worst", "share", "mean");
        assertThat(ContractFile.read(NORTHWIND).problems()).isEmpty();
    }

    @Test
    void serviceLevelHasTheValuesOfTheFile() throws ContractException {
        ServiceLevel voice = level("northwind-voice");
        assertThat(voice.definition().formula()).isEqualTo(Formula.ANSWERED_ONLY);
        assertThat(voice.definition().threshold().edge()).isEqualTo(ThresholdBoundary.STRICT);
        assertThat(voice.definition().threshold().within()).isEqualTo(Duration.ofSeconds(20));
        assertThat(voice.definition().target()).contains(Percentage.parse("80"));
        assertThat(voice.definition().shortAbandon()).contains(Duration.ofSeconds(5));
        assertThat(voice.scope().client()).contains("Northwind");
        assertThat(voice.scope().queues().values()).containsExactly("Sales", "Sales *");
        assertThat(voice.scope().media()).containsExactly(MediaType.VOICE);
        assertThat(voice.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(voice.conditions().minimumVolume()).contains(100L);
        assertThat(voice.conditions().validity().until()).contains(LocalDate.of(2024, 12, 31));
        assertThat(voice.conditions().bands().orElseThrow().bands())
                .extracting(band -> band.from() + " to " + band.to() + ": " + band.credit())
                .containsExactly("0% to 72%: 10", "72% to 76%: 5", "76% to 80%: 2", "80% to 100%: 0");
    }

    @Test
    void defaultsApplyUnlessTheServiceLevelSetsItsOwn() throws ContractException {
        assertThat(level("worst").definition().formula()).isEqualTo(Formula.ANSWERED_AND_ABANDONED);
        assertThat(level("worst").window()).isEqualTo(Window.DAY);
        assertThat(level("share").window()).isEqualTo(Window.MONTH);
    }

    @Test
    void ownQueuesReplaceThoseOfTheDefaults() throws ContractException {
        String file = """
                format: 1
                contract: c
                defaults: {time-zone: UTC, within: 20s, queues: [A, B]}
                groups: {g: C}
                service-levels:
                  - name: own
                    groups: g
                  - name: usual
                """;
        List<ServiceLevel> levels = ContractFile.read(file, "c").orThrow().serviceLevels();
        assertThat(levels.get(0).scope().queues().values()).containsExactly("C");
        assertThat(levels.get(1).scope().queues().values()).containsExactly("A", "B");
    }

    @Test
    void nestedGroupsAreFlattened() throws ContractException {
        assertThat(level("worst").scope().queues().values()).containsExactly("Support", "Sales", "Sales *");
    }

    @Test
    void starMeansEveryQueue() throws ContractException {
        assertThat(level("northwind-chat").scope().queues().isAll()).isTrue();
        assertThat(only("{name: a, queues: [Sales, \"*\"], within: 20s}")
                        .scope()
                        .queues()
                        .isAll())
                .isTrue();
    }

    @Test
    void mediaCanHaveTheirOwnThresholds() throws ContractException {
        ServiceLevel level = level("northwind-weights");
        assertThat(level.definitionFor(MediaType.VOICE).threshold().within()).isEqualTo(Duration.ofSeconds(20));
        assertThat(level.definitionFor(MediaType.CHAT).threshold().within()).isEqualTo(Duration.ofSeconds(60));
        assertThat(level.definitionFor(MediaType.EMAIL).threshold().within()).isEqualTo(Duration.ofHours(1));
        assertThat(level.covers(MediaType.EMAIL)).isTrue();
        assertThat(level("northwind-chat").covers(MediaType.EMAIL)).isFalse();
    }

    @Test
    void everyRollUpCanBeWritten() throws ContractException {
        assertThat(level("northwind-voice").rollUp()).isEqualTo(new RollUp.Pooled());
        assertThat(level("worst").rollUp()).isEqualTo(new RollUp.WorstQueue());
        assertThat(level("share").rollUp()).isEqualTo(new RollUp.QueuesInTarget(Percentage.parse("90")));
        assertThat(level("northwind-chat").rollUp())
                .isEqualTo(
                        new RollUp.IntervalsInTarget(Granularity.HALF_HOUR, EmptyInterval.MET, Percentage.parse("90")));
        assertThat(level("mean").rollUp())
                .isEqualTo(new RollUp.MeanOfIntervals(Granularity.HOUR, EmptyInterval.IGNORED));
        RollUp.Weighted weighted = (RollUp.Weighted) level("northwind-weights").rollUp();
        assertThat(weighted.parts())
                .extracting(part -> part.label() + part.queues().values() + part.weight())
                .containsExactly("small[Small]30%", "large[Large]70%");
    }

    @Test
    void hoursCombineWeekListedDaysAndHolidays() throws ContractException {
        OpeningHours office =
                level("northwind-voice").scope().hours().parts().get(0).hours().orElseThrow();
        assertThat(office.on(LocalDate.of(2024, 3, 11))).containsExactly(OpenTime.parse("08:00-18:00"));
        assertThat(office.on(LocalDate.of(2024, 3, 9))).containsExactly(OpenTime.parse("09:00-13:00"));
        assertThat(office.on(LocalDate.of(2024, 3, 10))).isEmpty();
        assertThat(office.on(LocalDate.of(2024, 3, 8)))
                .as("women's day in Berlin")
                .isEmpty();
        assertThat(office.on(LocalDate.of(2024, 12, 24))).containsExactly(OpenTime.parse("08:00-12:00"));
        assertThat(office.on(LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(office.calendar().on(LocalDate.of(2024, 12, 31)))
                .map(BusinessCalendar.SpecialDay::reason)
                .contains("closed by contract");
        assertThat(office.exclusions())
                .extracting(exclusion -> exclusion.range() + " " + exclusion.reason())
                .containsExactly(
                        "2024-03-12T09:00:00Z/2024-03-12T13:00:00Z carrier outage",
                        "2024-03-19T23:00:00Z/2024-03-21T23:00:00Z move, two days");
        OpeningHours night =
                level("worst").scope().hours().parts().get(0).hours().orElseThrow();
        assertThat(night.week().get(DayOfWeek.SUNDAY)).hasSize(2);
        assertThat(night.zone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void listedDaysOverridePublicHolidays() throws ContractException {
        String file = """
                format: 1
                contract: c
                defaults: {time-zone: Europe/Berlin, within: 20s, queues: Sales, hours: office}
                hours:
                  office:
                    week: {every-day: 08:00-18:00}
                    holidays: [{country: de}, {country: AT}]
                    days: {2024-12-25: {reason: open at Christmas, open: 10:00-12:00}}
                service-levels: [{name: a}]
                """;
        OpeningHours hours = ReadHours.ofQueues(ContractFile.read(file, "c"));
        assertThat(hours.on(LocalDate.of(2024, 12, 25))).containsExactly(OpenTime.parse("10:00-12:00"));
        assertThat(hours.on(LocalDate.of(2024, 12, 26))).isEmpty();
        assertThat(hours.calendar().on(LocalDate.of(2024, 10, 26)))
                .as("a holiday of the second country")
                .map(BusinessCalendar.SpecialDay::reason)
                .isPresent();
    }

    @Test
    void aroundTheClockOverridesTheHoursOfTheDefaults() throws ContractException {
        String file = """
                format: 1
                contract: c
                defaults: {time-zone: UTC, within: 20s, queues: Sales, hours: office}
                hours: {office: {week: {monday: 08:00-09:00}}}
                service-levels: [{name: a}, {name: b, hours: around-the-clock}]
                """;
        List<ServiceLevel> levels = ContractFile.read(file, "c").orThrow().serviceLevels();
        assertThat(levels.get(0).scope().hours()).isNotEqualTo(LevelHours.AROUND_THE_CLOCK);
        assertThat(levels.get(1).scope().hours()).isEqualTo(LevelHours.AROUND_THE_CLOCK);
    }

    @Test
    void quotesMakeNoDifference() throws ContractException {
        ServiceLevel plain = only("{name: a, queues: A, within: 20s, target: 80, valid-from: 2024-01-01, decimals: 1}");
        ServiceLevel quoted = only(
                "{'name': 'a', \"queues\": \"A\", within: '20s', target: \"80\", valid-from: '2024-01-01', decimals: \"1\"}");
        assertThat(quoted).isEqualTo(plain);
        assertThat(only("{name: a, queues: A, within: 20s, target: 80 %, valid-from: 2024-01-01, decimals: 1}"))
                .isEqualTo(plain);
    }

    @Test
    void anchorsCanBeReferredTo() throws ContractException {
        String file = """
                format: 1
                contract: c
                defaults: {time-zone: UTC, within: &t 20s, queues: &q [A, B]}
                service-levels: [{name: a, queues: *q, within: *t}]
                """;
        assertThat(ContractFile.read(file, "c")
                        .orThrow()
                        .serviceLevels()
                        .get(0)
                        .scope()
                        .queues()
                        .values())
                .containsExactly("A", "B");
    }

    @Test
    void aServiceLevelCanHaveSeveralVersions() {
        String file = """
                format: 1
                contract: c
                defaults: {time-zone: UTC, within: 20s, queues: A}
                service-levels:
                  - {name: a-2023, valid-until: 2023-12-31}
                  - {name: a-2024, valid-from: 2024-01-01}
                """;
        assertThat(ContractFile.read(file, "c").problems()).isEmpty();
    }

    @Test
    void windowsLineEndsAndByteOrderMarksAreAccepted() throws IOException {
        String text = Files.readString(NORTHWIND).replace("\n", "\r\n");
        assertThat(ContractFile.read("\uFEFF" + text, "c").problems()).isEmpty();
    }

    @Test
    void exceptionContainsAllErrors() {
        ContractReading reading = ContractFile.read("format: 1\ncontrakt: x\nservice-levels: 7\n", "c.yaml");
        assertThat(reading.contract()).isEmpty();
        assertThatExceptionOfType(ContractException.class)
                .isThrownBy(reading::orThrow)
                .withMessage("""
                        c.yaml:2:1: error: 'contrakt' is not a key of a contract: did you mean 'contract'?
                        c.yaml:3:1: error: 'service-levels' must be a list of service levels, not a single value: begin each with '- name: ...'""")
                .satisfies(fault -> assertThat(fault.problems()).hasSize(2));
    }

    @Test
    void fileWithWarningsIsAContract() throws ContractException {
        ContractReading reading = ContractFile.read(Path.of("src/test/resources/wrong/target-as-fraction.yaml"));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).hasSize(5);
        assertThat(reading.contract().map(Contract::name)).isEqualTo(Optional.of("Northwind"));
    }

    @Test
    void fileThatCannotBeOpenedThrowsWithoutProblems(@TempDir Path folder) {
        assertThatExceptionOfType(ContractException.class)
                .isThrownBy(() -> ContractFile.read(folder.resolve("none.yaml")))
                .withMessageContaining("none.yaml: no such file")
                .satisfies(fault -> assertThat(fault.problems()).isEmpty());
        assertThatExceptionOfType(ContractException.class)
                .isThrownBy(() -> ContractFile.read(folder))
                .withMessageContaining("cannot be read");
    }
}
