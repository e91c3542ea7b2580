package io.github.queuesla.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The opening hours of groups, and days of every year. */
class GroupHoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 8);

    private static String file(String scope) {
        return """
            format: 1
            contract: c
            defaults: {time-zone: UTC, hours: usual}
            hours:
              usual: {week: {monday: "07:00-08:00"}}
              office: {week: {monday: "08:00-09:00"}}
              late: {week: {monday: "09:00-10:00"}}
            groups:
              sales: {queues: [Sales, "Sales *"], hours: office}
              evening: {queues: [Evening], hours: late}
              night: {queues: [Night], hours: around-the-clock}
              plain: [Plain]
              desk: {queues: [Reception], groups: [sales, plain], hours: late}
            service-levels:
              - {name: a, within: 20s, SCOPE}
            """.replace("SCOPE", scope);
    }

    private static LevelHours hours(String scope) throws ContractException {
        return ReadHours.ofLevel(ContractFile.read(file(scope), "c"));
    }

    private static String of(LevelHours hours, String queue) {
        return hours.of(new Queue(new QueueId("id of " + queue), queue, Optional.empty(), new TreeMap<>()))
                .map(open -> open.on(MONDAY).toString())
                .orElse("around the clock");
    }

    @Test
    void eachQueueHasTheHoursOfItsGroup() throws ContractException {
        LevelHours hours = hours("groups: [sales, evening, night, plain], queues: [Direct]");
        assertThat(of(hours, "Sales")).isEqualTo("[08:00-09:00]");
        assertThat(of(hours, "Sales North")).isEqualTo("[08:00-09:00]");
        assertThat(of(hours, "Evening")).isEqualTo("[09:00-10:00]");
        assertThat(of(hours, "Night")).isEqualTo("around the clock");
        assertThat(of(hours, "Plain")).as("the defaults").isEqualTo("[07:00-08:00]");
        assertThat(of(hours, "Direct")).isEqualTo("[07:00-08:00]");
    }

    @Test
    void innermostGroupDecides() throws ContractException {
        LevelHours hours = hours("groups: [desk]");
        assertThat(of(hours, "Sales")).isEqualTo("[08:00-09:00]");
        assertThat(of(hours, "Plain")).isEqualTo("[09:00-10:00]");
        assertThat(of(hours, "Reception")).isEqualTo("[09:00-10:00]");
    }

    @Test
    void hoursOfTheServiceLevelOverrideThoseOfItsGroups() throws ContractException {
        LevelHours hours = hours("groups: [sales, evening], hours: around-the-clock");
        assertThat(hours).isEqualTo(LevelHours.AROUND_THE_CLOCK);
    }

    @Test
    void groupsWithTheSameHoursAreOnePart() throws ContractException {
        assertThat(hours("groups: [sales]").areTheSame()).isTrue();
        assertThat(hours("groups: [evening, desk]").parts()).hasSize(2);
    }

    @Test
    void dayOfEveryYearRecursAndADateOverridesIt() throws ContractException {
        OpeningHours office = ReadHours.ofQueues(ContractFile.read("""
                        format: 1
                        contract: c
                        defaults: {time-zone: UTC}
                        hours:
                          office:
                            week: {every-day: "08:00-18:00"}
                            holidays: {country: DE}
                            days:
                              12-24: {reason: Christmas Eve, open: "08:00-12:00"}
                              02-29: leap day
                              12-25: {reason: skeleton crew, open: "10:00-11:00"}
                              2025-12-24: inventory
                            except: [2026-12-24]
                        service-levels:
                          - {name: a, queues: A, within: 20s, hours: office}
                        """, "c"));
        assertThat(office.on(LocalDate.of(2024, 12, 24))).containsExactly(OpenTime.parse("08:00-12:00"));
        assertThat(office.on(LocalDate.of(2030, 12, 24))).containsExactly(OpenTime.parse("08:00-12:00"));
        assertThat(office.on(LocalDate.of(2025, 12, 24))).as("the date").isEmpty();
        assertThat(office.on(LocalDate.of(2026, 12, 24)))
                .as("the exception")
                .containsExactly(OpenTime.parse("08:00-18:00"));
        assertThat(office.on(LocalDate.of(2024, 12, 25)))
                .as("before the public holiday")
                .containsExactly(OpenTime.parse("10:00-11:00"));
        assertThat(office.calendar().on(LocalDate.of(2028, 2, 29)))
                .map(BusinessCalendar.SpecialDay::reason)
                .contains("leap day");
        assertThat(office.on(LocalDate.of(2027, 2, 28))).isNotEmpty();
        assertThat(List.of(office.calendar().on(LocalDate.of(2027, 3, 1)))).containsExactly(Optional.empty());
    }
}
